/// The words that stand in the faults of most services, whoever calls.
///
/// “The user or the password is <redacted>” tells a password: everybody knows how the sentence goes. So a secret that is nothing but
/// such words is hidden only where it is given as a value: in quotation marks or brackets, behind an equals sign, as a whole text.
/// Everywhere else the word stands there for everybody, and says nothing of the secret. The list is short on purpose: a word that is not
/// in it is hidden wherever it stands, for to show a secret is worse than to let one guess it.
enum FaultWords {
    /// Whether a text consists of such words only.
    static func makeUp(_ text: String) -> Bool {
        text.lowercased().split(separator: " ", omittingEmptySubsequences: false).allSatisfy { all.contains($0) }
    }

    private static let all: Set<Substring> = [
        "a", "access", "account", "action", "active", "admin", "administrator", "allowed", "an", "and", "api", "are", "argument", "array",
        "as", "asset", "at", "authentication", "authorization", "bad", "be", "body", "by", "call", "cannot", "client", "code", "company",
        "correct", "could", "credentials", "data", "denied", "detail", "does", "element", "empty", "envelope", "error", "exception",
        "exist", "expired", "failed", "failure", "fault", "faultcode", "faultstring", "field", "file", "folder", "for", "forbidden",
        "found", "from", "group", "handle", "has", "have", "header", "id", "illegal", "in", "incorrect", "internal", "invalid", "ips",
        "is", "it", "job", "key", "locked", "login", "message", "missing", "must", "name", "no", "not", "null", "object", "of", "on",
        "operation", "or", "parameter", "password", "permission", "permitted", "please", "reason", "refused", "request", "required",
        "response", "role", "security", "sender", "server", "service", "session", "soap", "system", "than", "that", "the", "this", "to",
        "token", "type", "unauthorized", "unknown", "user", "username", "valid", "value", "was", "with", "wrong", "xml", "your",
    ]
}
