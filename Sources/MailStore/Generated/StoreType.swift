// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

/// Where an archive store keeps its data.
public struct StoreType: MailStoreConstant {
    /// The text as it is sent.
    public var rawValue: String

    /// A value, documented or not.
    ///
    /// - Parameter rawValue: The text as it is sent.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// `FileSystemInternal`
    public static let fileSystemInternal = StoreType("FileSystemInternal")

    /// `SQLServer`
    public static let sqlServer = StoreType("SQLServer")

    /// `PostgreSQL`
    public static let postgreSQL = StoreType("PostgreSQL")

    /// `FileSystemStandard`
    public static let fileSystemStandard = StoreType("FileSystemStandard")

    /// `FileSystemAdvanced`
    public static let fileSystemAdvanced = StoreType("FileSystemAdvanced")

    /// `FileSystemFlat`
    public static let fileSystemFlat = StoreType("FileSystemFlat")
}
