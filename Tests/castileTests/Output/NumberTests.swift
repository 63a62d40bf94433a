import MailStore
import Testing

@testable import castile

@Suite("Numbers on their way to the output", .timeLimit(.minutes(10)))
struct NumberTests {
    @Test("A number that cannot be kept with all its digits is a text of them")
    func digits() throws {
        let kept = try JSONValue(parsing: "[7, -1.5, 0.1, 1E2, 1.50, 0.0]")
        #expect(kept.tree == .list([7] + [-1.5, 0.1, 100, 1.5, 0].map(TreeValue.decimal)))
        let large = try JSONValue(parsing: "[12345678901234567890, 9007199254740993.5, 1e400, 1e-400]")
        #expect(large.tree == .list(["12345678901234567890", "9007199254740993.5", "1e400", "1e-400"]))
    }
}
