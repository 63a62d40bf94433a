// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

/// What a user may do in a folder of the archive.
public struct FolderPrivilege: MailStoreConstant {
    /// The text as it is sent.
    public var rawValue: String

    /// A value, documented or not.
    ///
    /// - Parameter rawValue: The text as it is sent.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// `none`
    public static let none = FolderPrivilege("none")

    /// `read`
    public static let read = FolderPrivilege("read")

    /// `write`
    public static let write = FolderPrivilege("write")

    /// `delete`
    public static let delete = FolderPrivilege("delete")
}
