import SelectDeploy
import Testing

@Suite("Reading queries", .timeLimit(.minutes(10)))
struct ParsingTests {
    @Test("The event example of the document works as written")
    func eventExample() throws {
        let query = try DeployQuery<DeployEvent>(parsing: "time=> 2019-04-04T15:41:29.140265Z&max_records=10")
        #expect(query == (try DeployQuery().where(\.time > "2019-04-04T15:41:29.140265Z").limit(to: 10)))
    }

    @Test("The order example of the document works as written, and a direction may be missing")
    func orderExample() throws {
        let query = try DeployQuery<DeployEvent>(parsing: "order_by=type desc, id asc")
        #expect(query.order == (try [DeployOrder(DeployFieldPath("type"), .descending), DeployOrder(DeployFieldPath("id"))]))
        #expect(try DeployQuery<DeployEvent>(parsing: "order_by=type") == DeployQuery().order(by: \.type))
    }

    @Test(
        "Every way to encode a query says the same",
        arguments: [
            "time=>=2019-04-04T15:41:29Z&name=a b*|!c",
            "time=%3E=2019-04-04T15:41:29Z&name=a%20b*|!c",
            "time=%3E%3D2019-04-04T15%3A41%3A29Z&name=a+b%2A%7C%21c",
            "time=%3e%3d%202019-04-04T15%3a41%3a29Z&name=a%20b%2a%7c%21%20c",
        ]
    )
    func encodings(text: String) throws {
        let query = try DeployQuery<DeployAnyRecord>(parsing: text)
        #expect(query.description == "time=>=2019-04-04T15:41:29Z&name=a b*|!c")
    }

    @Test("Only the first = separates field and value")
    func firstEquals() throws {
        #expect(try DeployCondition(parsing: "size=>=10") == DeployCondition(DeployFieldPath("size"), .atLeast, "10"))
        #expect(try DeployCondition(parsing: "text=a=b") == DeployCondition(DeployFieldPath("text"), .equal, "a=b"))
    }

    @Test("What is built, written and read is what was built, for any query")
    func roundTrip() throws {
        var random = SplitMix(seed: 8)
        for _ in 0..<2_000 {
            let query = try Self.anyQuery(&random)
            #expect(try DeployQuery(parsing: query.encoded) == query)
            #expect(query.encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        }
    }

    private static func anyQuery(_ random: inout SplitMix) throws -> DeployQuery<DeployAnyRecord> {
        var query = DeployQuery<DeployAnyRecord>()
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let comparisons = try (1...Int.random(in: 1...3, using: &random)).map { _ in try anyComparison(&random) }
            query.conditions.append(try DeployCondition(try anyField(&random), comparisons))
        }
        let breadth = DeployFieldSelection.Breadth.allCases.randomElement(using: &random) ?? .named
        query.selection = DeployFieldSelection(
            breadth,
            named: try (0..<Int.random(in: 0...2, using: &random)).map { _ in try anyField(&random) }
        )
        query.order = try (0..<Int.random(in: 0...2, using: &random)).map { _ in
            DeployOrder(try anyField(&random), Bool.random(using: &random) ? .ascending : .descending)
        }
        if Bool.random(using: &random) { query.maxRecords = Int.random(in: 1...100_000, using: &random) }
        return query
    }

    private static func anyField(_ random: inout SplitMix) throws -> DeployFieldPath {
        try DeployFieldPath(
            (0...Int.random(in: 0...2, using: &random)).map { _ in
                ["name", "id", "nodes", "serial_number", "a-1"].randomElement(using: &random) ?? "id"
            }.joined(separator: ".")
        )
    }

    private static func anyComparison(_ random: inout SplitMix) throws -> DeployComparison {
        while true {
            let relation = DeployComparison.Relation.allCases.randomElement(using: &random) ?? .equal
            let characters = Array("ab *|!<>=&+%?#/\\\"'.,;:äß😀e\u{301}0123null")
            let length = Int.random(in: 0...6, using: &random)
            let text = String((0..<length).compactMap { _ in characters.randomElement(using: &random) })
            if let comparison = try? DeployComparison(relation, Int.random(in: 0...9, using: &random) == 0 ? .null : .text(text)) {
                return comparison
            }
        }
    }
}
