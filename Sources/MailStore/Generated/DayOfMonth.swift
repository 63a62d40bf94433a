// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

/// The day of a month on which a job runs: a number, or the last.
public struct DayOfMonth: MailStoreConstant {
    /// The text as it is sent.
    public var rawValue: String

    /// A value, documented or not.
    ///
    /// - Parameter rawValue: The text as it is sent.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// `Last`
    public static let last = DayOfMonth("Last")
}
