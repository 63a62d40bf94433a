import SelectDeploy
import Testing

@Suite("Values that would be read as something else", .timeLimit(.minutes(10)))
struct RefusalTests {
    @Test(
        "They are refused with an explanation",
        arguments: [
            ("!x", "operator"), ("<x", "operator"), (">x", "operator"), ("=x", "operator"), ("a|b", "alternatives"), ("null", "unset"),
            ("", "null"), (" x", "blanks"), ("x ", "blanks"), ("a*", "wildcard"), ("a\nb", "control"),
        ]
    )
    func refuses(value: String, reason: String) throws {
        let error = #expect(throws: DeployQueryError.self) {
            try (\DeployClusterFields.name == .exactly(value)) as DeployFilter<DeployCluster>
        }
        #expect(error?.code == .ambiguousValue)
        #expect(error?.field == "name")
        #expect(error?.description.contains(reason) == true)
    }

    @Test("A wildcard has no order, and null neither")
    func orderless() {
        #expect(throws: DeployQueryError.self) { try DeployCondition(parsing: "name=>a*") }
        #expect(throws: DeployQueryError.self) { try DeployCondition(parsing: "name=<null") }
    }

    @Test("A text that is no time is not sent as one")
    func noTime() {
        #expect(throws: DeployQueryError.self) { try (\DeployEventFields.time > "yesterday") as DeployFilter<DeployEvent> }
    }

    @Test(
        "Field names, limits, orders and encodings that are none are refused",
        arguments: [
            "na me=x", "a..b=x", "=x", "name", "max_records=0", "max_records=x", "order_by=a up", "order_by=", "fields=a,,b", "name=%4",
            "name=%FF",
            "name=",
        ]
    )
    func malformed(text: String) {
        #expect(throws: DeployQueryError.self) { try DeployQuery<DeployAnyRecord>(parsing: text) }
    }
}
