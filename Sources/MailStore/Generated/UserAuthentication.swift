// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

/// Who checks the password of a user.
public struct UserAuthentication: MailStoreConstant {
    /// The text as it is sent.
    public var rawValue: String

    /// A value, documented or not.
    ///
    /// - Parameter rawValue: The text as it is sent.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// `integrated`
    public static let integrated = UserAuthentication("integrated")

    /// `directoryServices`
    public static let directoryServices = UserAuthentication("directoryServices")
}
