import SelectDeploy
import Testing

@Suite("Times", .timeLimit(.minutes(10)))
struct TimeTests {
    @Test(
        "A time keeps its text, and is compared by what it means",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2019-04-04T15:41:29.140265Z", 1_554_392_489_140_265_000),
            ("2019-04-04T17:41:29.140265+02:00", 1_554_392_489_140_265_000), ("2000-02-29T00:00:00.1234567899Z", 951_782_400_123_456_789),
            ("1969-12-31T23:59:59.5Z", -500_000_000),
        ]
    )
    func reads(text: String, nanoseconds: Int) {
        #expect(DeployTime(text).rawValue == text)
        #expect(DeployTime(text).nanoseconds == nanoseconds)
    }

    @Test(
        "What is no time has no meaning",
        arguments: [
            "", "yesterday", "2019-02-29T00:00:00Z", "2019-04-04", "2019-04-04T15:41:29", "2019-04-04T24:00:00Z", "2019-04-04T15:41:29.Z",
            "2019-04-04T15:41:29Z ", "9999-04-04T15:41:29Z",
        ]
    )
    func refuses(text: String) { #expect(DeployTime(text).nanoseconds == nil) }
}
