// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

/// The state that an archive store should have.
public struct StoreState: MailStoreConstant {
    /// The text as it is sent.
    public var rawValue: String

    /// A value, documented or not.
    ///
    /// - Parameter rawValue: The text as it is sent.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// `current`
    public static let current = StoreState("current")

    /// `normal`
    public static let normal = StoreState("normal")

    /// `writeProtected`
    public static let writeProtected = StoreState("writeProtected")

    /// `disabled`
    public static let disabled = StoreState("disabled")
}
