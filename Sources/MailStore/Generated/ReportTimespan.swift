// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

/// The days that a status report covers.
public struct ReportTimespan: MailStoreConstant {
    /// The text as it is sent.
    public var rawValue: String

    /// A value, documented or not.
    ///
    /// - Parameter rawValue: The text as it is sent.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// `today`
    public static let today = ReportTimespan("today")

    /// `yesterday`
    public static let yesterday = ReportTimespan("yesterday")

    /// `thisweek`
    public static let thisweek = ReportTimespan("thisweek")

    /// `lastweek`
    public static let lastweek = ReportTimespan("lastweek")

    /// `thismonth`
    public static let thismonth = ReportTimespan("thismonth")

    /// `lastmonth`
    public static let lastmonth = ReportTimespan("lastmonth")
}
