import SelectDeploy
import ServiceClient
import Testing

@testable import castile

@Suite("YAML that people write", .timeLimit(.minutes(10)))
struct YAMLTests {
    @Test("A scalar is a number, truth value or null only as JSON writes it; everything else is the text that stands there")
    func scalars() throws {
        let text = """
            [0777, 10:30, no, 1_000, 004912345678901234567, 12345678901234567890, .5, +1, 0x10, 2012-01-01, "5", True, .inf, 1e999]
            """
        let texts = TreeValue(yaml: try #require(try YAMLDocument.root(of: text, at: "a.yaml")))
        let expected: [TreeValue] = [
            "0777", "10:30", "no", "1_000", "004912345678901234567", "12345678901234567890", ".5", "+1", "0x10", "2012-01-01", "5", "True",
            ".inf", "1e999",
        ]
        #expect(texts == .list(expected))
        let others = TreeValue(
            yaml: try #require(try YAMLDocument.root(of: "[7, -1.5, 1e3, true, false, null, ~]", at: "a.yaml"))
        )
        #expect(others == .list([7, .decimal(-1.5), .decimal(1000), true, false, .null, .null]))
    }

    @Test("A number whose digits JSON would lose is a text, and so is what is tagged as one; zeros at the end say nothing")
    func digits() throws {
        let names = TreeValue(
            yaml: try #require(try YAMLDocument.root(of: "[0.1000000000000000055, 9007199254740993.5, !!str 12]", at: "a.yaml"))
        )
        #expect(names == .list(["0.1000000000000000055", "9007199254740993.5", "12"]))
        let numbers = TreeValue(
            yaml: try #require(try YAMLDocument.root(of: "[9.1, 47.60, 1.0, 0.00001, -0.30000000000000004, 1.50e-7, 100.0]", at: "a.yaml"))
        )
        #expect(numbers == .list([9.1, 47.6, 1, 0.00001, -0.30000000000000004, 1.5e-7, 100].map(TreeValue.decimal)))
    }

    @Test("A few lines of nested aliases that stand for millions of values are refused")
    func aliases() {
        let lines = (1...9).map { "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ","))]" }
        let failure = #expect(throws: CommandFailure.self) {
            try YAMLDocument.root(of: (["a0: &a0 x"] + lines).joined(separator: "\n"), at: "bomb.yaml")
        }
        #expect(failure?.report.contains("bomb.yaml has more than 1000000 values") == true)
    }

    @Test("Passwords are what stands in their file, also where they look like numbers")
    func secrets() async throws {
        try await withTemporaryFolder { folder in
            let path = try writeFile("administrator: 0123456\nhosts: {esx-1: 1.50, esx-2: 0777}\n", to: folder + "/secrets.yaml")
            let secrets = try DeployClusterCommand.secrets(path)
            #expect(secrets.administrator.reveal() == "0123456")
            #expect(secrets.hosts.mapValues { $0.reveal() } == ["esx-1": "1.50", "esx-2": "0777"])
        }
    }
}
