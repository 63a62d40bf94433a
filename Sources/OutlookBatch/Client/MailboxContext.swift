/// Whose mailbox the operations of a batch are about; the same for all of them.
public enum MailboxContext: Hashable, Sendable {
    /// The mailbox of the token's owner.
    case me
    /// The mailbox of a user, by id or mail address, always spelled `users('…')`.
    case user(String)

    /// The path segment, percent-encoded.
    var segment: String {
        switch self {
        case .me:
            return "me"
        case .user(let id):
            // Encoded first: before a combining mark, a quote is no character of its own.
            let encoded = PercentEncoding.segment(id)
            return "users('\(encoded.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))')"
        }
    }
}
