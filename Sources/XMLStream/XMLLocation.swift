/// A place in a document.
public struct XMLLocation: Hashable, Sendable, CustomStringConvertible {
    /// The line; the first line is 1.
    public var line: Int

    /// The column, counted in bytes as libxml2 counts it; the first column is 1.
    public var column: Int

    /// Makes a location.
    ///
    /// - Parameters:
    ///   - line: The line, from 1.
    ///   - column: The column, from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The location in words, `line 3, column 14`.
    public var description: String { "line \(line), column \(column)" }
}
