/// A point in time as the server wrote it, to the last digit: `2019-04-04T15:41:29.140265Z`.
///
/// It is not rounded, since a time that was read is sent back to page on and to wait for a change.
public struct DeployTime: Hashable, Sendable, DeployConstant {
    /// The text as it was sent.
    public let rawValue: String

    /// A time from its text.
    ///
    /// - Parameter rawValue: A date, `T`, a time of day with up to nine digits of a fraction, and `Z` or an offset.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// The text, once it proved to be a time.
    ///
    /// - Returns: The text as it was sent.
    /// - Throws: ``DeployQueryError`` for a text that is no time.
    public func queryText() throws(DeployQueryError) -> String {
        guard nanoseconds != nil else {
            throw DeployQueryError(.ambiguousValue, "\"\(rawValue)\" is not a time like 2019-04-04T15:41:29.140265Z")
        }
        return rawValue
    }

    /// Nanoseconds since 1970 in UTC; nil when the text is no time, or one before 1700 or after 2260.
    public var nanoseconds: Int? { DeployTimeScanner(rawValue).nanoseconds() }
}
