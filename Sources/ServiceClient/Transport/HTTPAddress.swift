/// A URL of http or https, taken apart as a request needs it.
public struct HTTPAddress: Hashable, Sendable, CustomStringConvertible {
    /// `http` or `https`.
    public var scheme: String

    /// The host, with the port if one was given; an IPv6 address in brackets.
    public var authority: String

    /// The path with the query, at least `/`.
    public var path: String

    /// Takes a URL apart.
    ///
    /// - Parameter url: An absolute URL without user, password and fragment.
    /// - Throws: ``ServiceClientError`` with the code ``ServiceClientError/Code/invalidRequest`` for anything else.
    public init(_ url: String) throws {
        // A password may stand before any @, however wrong the rest is; so nothing of such a text is shown.
        let hasUser = url.contains("@")
        let shown = hasUser ? "…@…" : url
        guard let separator = url.firstRange(of: "://") else { throw Self.refusal(shown, "it has no scheme") }
        scheme = url[..<separator.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else {
            throw Self.refusal(shown, hasUser ? "its scheme is not http or https" : "its scheme is “\(scheme)”")
        }
        let rest = url[separator.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        authority = String(rest[..<end])
        guard !authority.contains("@") else {
            throw Self.refusal("\(scheme)://…@…", "it holds a user; give credentials apart from the URL")
        }
        guard Self.isAuthority(authority) else { throw Self.refusal(shown, "its host or port is not valid") }
        let target = rest[end...]
        guard !target.contains("#"), target.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Self.refusal(shown, "it holds a fragment or a character that must be percent-encoded")
        }
        path = target.hasPrefix("/") ? String(target) : "/" + target
    }

    /// Whether nobody on the way can read what is sent: over TLS, or on this machine.
    public var isConfidential: Bool {
        scheme == "https" || ["127.0.0.1", "localhost", "[::1]"].contains { authority == $0 || authority.hasPrefix("\($0):") }
    }

    /// Refuses an address to which a password must not be sent.
    ///
    /// - Throws: ``ServiceClientError`` with the code ``ServiceClientError/Code/credentialsExposed``, unless ``isConfidential``.
    package func checkConfidentiality() throws(ServiceClientError) {
        guard !isConfidential else { return }
        throw ServiceClientError(
            .credentialsExposed,
            "\(self) would get the password readable for everyone on the way",
            advice: "Use https; http is for this machine only.",
            mayHaveReachedServer: false
        )
    }

    /// The URL.
    public var description: String { "\(scheme)://\(authority)\(path)" }

    private static func isAuthority(_ text: String) -> Bool {
        let bracket = text.lastIndex(of: "]")
        let colon = text[(bracket ?? text.startIndex)...].lastIndex(of: ":")
        let host = text[..<(colon ?? text.endIndex)]
        let isHost = !host.isEmpty && host.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
        guard let colon else { return isHost }
        return isHost && UInt16(text[text.index(after: colon)...]) != nil
    }

    private static func refusal(_ url: String, _ reason: String) -> ServiceClientError {
        ServiceClientError(
            .invalidRequest,
            "“\(url)” is no URL that can be called: \(reason)",
            advice: "Write it like https://host:port/path.",
            mayHaveReachedServer: false
        )
    }
}
