/// Where an URL leads: version, mailbox and what is below it.
struct OutlookAddress: Sendable {
    /// `/api/v2.0`, `/api/beta` or `/v1.0`.
    var version: String
    /// As it is spelled: `me`, `users('x')` or `users/x`.
    var context: String
    /// The user's id in the context; nil for `me`.
    var user: String?
    /// Below the context, without a slash before it.
    var path: Substring
    var query: Substring

    var isGraph: Bool { version == "/v1.0" }
    var base: String { "\(version)/\(context)" }

    /// Nil when the path is not one of this service.
    init?(_ target: String) {
        let path = target.prefix { $0 != "?" }
        query = target.dropFirst(path.count).dropFirst()
        guard let version = ["/api/v2.0", "/api/beta", "/v1.0"].first(where: { path.hasPrefix($0 + "/") }) else { return nil }
        self.version = version
        var rest = path.dropFirst(version.count + 1)
        let first = rest.prefix { $0 != "/" }
        rest = rest.dropFirst(first.count).dropFirst()
        let name = ODataQuery.decoded(first)
        if name.lowercased() == "me" {
            context = String(first)
        } else if name.lowercased().hasPrefix("users('"), name.hasSuffix("')") {
            context = String(first)
            user = String(name.dropFirst(7).dropLast(2)).replacing("''", with: "'")
        } else if name.lowercased() == "users", !rest.isEmpty {
            let id = rest.prefix { $0 != "/" }
            context = "\(first)/\(id)"
            user = ODataQuery.decoded(id)
            rest = rest.dropFirst(id.count).dropFirst()
        } else {
            return nil
        }
        self.path = rest
    }
}
