/// Which of the vendor's two products is spoken to.
public struct MailStoreEdition: Hashable, Sendable, CustomStringConvertible {
    /// The name the catalogue uses: `server` or `spe`.
    public let rawValue: String
    /// The port the management API listens on when nobody chose another.
    public let defaultPort: Int

    /// MailStore Server; port 8463.
    public static let server = MailStoreEdition(rawValue: "server", defaultPort: 8463)
    /// MailStore Service Provider Edition, its management server; port 8474.
    public static let serviceProvider = MailStoreEdition(rawValue: "spe", defaultPort: 8474)

    /// The name the catalogue uses.
    public var description: String { rawValue }
}
