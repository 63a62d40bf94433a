/// Why bytes are not JSON.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong and what would be right.
    public var message: String
    /// Where, in bytes from the start.
    public var offset: Int

    /// The message with its place.
    public var description: String { "byte \(offset): \(message)" }

    init(_ message: String, at offset: Int) {
        self.message = message
        self.offset = offset
    }
}
