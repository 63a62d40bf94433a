/// What is known beforehand about how long a function takes; the answer of the server decides, not this.
public struct LongRunningExpectation: Hashable, Sendable, CustomStringConvertible {
    /// The word for people.
    public var rawValue: String

    /// Documented to start a process.
    public static let yes = LongRunningExpectation(rawValue: "yes")
    /// Documented to answer at once.
    public static let no = LongRunningExpectation(rawValue: "no")
    /// Nothing says so, but what it does takes long.
    public static let likely = LongRunningExpectation(rawValue: "likely")
    /// Nothing is known.
    public static let unknown = LongRunningExpectation(rawValue: "unknown")

    /// The word for people.
    public var description: String { rawValue }
}
