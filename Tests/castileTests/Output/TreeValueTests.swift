import Testing

@testable import castile

@Suite("Tree value", .timeLimit(.minutes(10)))
struct TreeValueTests {
    @Test("A path goes through records, and through lists to what each element has there, each at its place")
    func path() {
        let value: TreeValue = ["name": "a", "files": [["size": 1], ["size": 2], ["name": "x"]]]
        #expect(value.value(at: ["name"]) == "a")
        #expect(value.value(at: ["files", "size"]) == [1, 2, .null])
        #expect(value.value(at: ["files", "name"]) == [.null, .null, "x"])
        #expect(value.value(at: ["files", "date"]) == nil)
        #expect(value.value(at: ["name", "first"]) == nil)
    }

    @Test("A number in JSON keeps its value, as a text where no number of ours holds it")
    func digits() {
        let json = "[12345678901234567890, 9007199254740993.5, 1e400, -7, 1.50, 2e3]"
        #expect(
            TreeValue(json: Array(json.utf8))
                == ["12345678901234567890", "9007199254740993.5", "1e400", .integer(-7), .decimal(1.5), .decimal(2000)]
        )
        #expect(TreeValue(json: Array("<html>".utf8)) == nil)
    }

    @Test("The columns of records are the paths of their leaves, in the order of first appearance")
    func columns() {
        let columns = OutputColumn.covering([["a": 1, "b": ["c": 2]], ["d": [1, 2], "a": 3]])
        #expect(columns.map(\.title) == ["a", "b/c", "d"])
    }
}
