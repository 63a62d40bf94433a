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

    @Test("The columns of records are the paths of their leaves, in the order of first appearance")
    func columns() {
        let columns = OutputColumn.covering([["a": 1, "b": ["c": 2]], ["d": [1, 2], "a": 3]])
        #expect(columns.map(\.title) == ["a", "b/c", "d"])
    }
}
