/// How a call stands; values that nobody documented are kept and count as an end.
public struct StatusCode: MailStoreConstant {
    /// The word as the server sends it.
    public var rawValue: String

    /// A code, known or not.
    ///
    /// - Parameter rawValue: The word as the server sends it.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// The process goes on.
    public static let running = StatusCode("running")
    /// It ended well.
    public static let succeeded = StatusCode("succeeded")
    /// It ended with an error.
    public static let failed = StatusCode("failed")

    /// Everything but ``running`` is an end.
    public var isFinal: Bool { self != .running }
}
