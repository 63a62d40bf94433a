// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

/// The day of a week on which a job runs.
public struct DayOfWeek: MailStoreConstant {
    /// The text as it is sent.
    public var rawValue: String

    /// A value, documented or not.
    ///
    /// - Parameter rawValue: The text as it is sent.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// `Sunday`
    public static let sunday = DayOfWeek("Sunday")

    /// `Monday`
    public static let monday = DayOfWeek("Monday")

    /// `Tuesday`
    public static let tuesday = DayOfWeek("Tuesday")

    /// `Wednesday`
    public static let wednesday = DayOfWeek("Wednesday")

    /// `Thursday`
    public static let thursday = DayOfWeek("Thursday")

    /// `Friday`
    public static let friday = DayOfWeek("Friday")

    /// `Saturday`
    public static let saturday = DayOfWeek("Saturday")
}
