/// Which generation of the wire protocol is spoken.
public enum MailStoreDialect: Hashable, Sendable {
    /// Asked of the server once, before the first call: version 9 answers `get-metadata`, version 8 does not know it.
    case detected
    /// Version 9 and later: `/api/invoke/`.
    case current
    /// Up to version 8: `/JSON/Invoke/`.
    case legacy
}
