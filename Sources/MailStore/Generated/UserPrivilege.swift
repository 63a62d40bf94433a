// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

/// What a user may do.
public struct UserPrivilege: MailStoreConstant {
    /// The text as it is sent.
    public var rawValue: String

    /// A value, documented or not.
    ///
    /// - Parameter rawValue: The text as it is sent.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// `none`
    public static let none = UserPrivilege("none")

    /// `admin`
    public static let admin = UserPrivilege("admin")

    /// `login`
    public static let login = UserPrivilege("login")

    /// `changePassword`
    public static let changePassword = UserPrivilege("changePassword")

    /// `archive`
    public static let archive = UserPrivilege("archive")

    /// `modifyArchiveProfiles`
    public static let modifyArchiveProfiles = UserPrivilege("modifyArchiveProfiles")

    /// `export`
    public static let export = UserPrivilege("export")

    /// `modifyExportProfiles`
    public static let modifyExportProfiles = UserPrivilege("modifyExportProfiles")

    /// `delete`
    public static let delete = UserPrivilege("delete")
}
