// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

/// How a user may log in.
public struct LoginPrivilege: MailStoreConstant {
    /// The text as it is sent.
    public var rawValue: String

    /// A value, documented or not.
    ///
    /// - Parameter rawValue: The text as it is sent.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// `none`
    public static let none = LoginPrivilege("none")

    /// `windows`
    public static let windows = LoginPrivilege("windows")

    /// `web`
    public static let web = LoginPrivilege("web")

    /// `outlook`
    public static let outlook = LoginPrivilege("outlook")

    /// `windowsCmd`
    public static let windowsCmd = LoginPrivilege("windowsCmd")

    /// `imap`
    public static let imap = LoginPrivilege("imap")

    /// `api`
    public static let api = LoginPrivilege("api")
}
