/// A URL of http or https, taken apart as a request needs it.
public struct HTTPAddress: Hashable, Sendable, CustomStringConvertible {
    /// `http` or `https`.
    public let scheme: String

    /// The host, with the port if one was given; an IPv6 address in brackets.
    public let authority: String

    /// The path with the query, at least `/`.
    public let path: String

    /// Takes a URL apart.
    ///
    /// - Parameter url: An absolute URL without user, password and fragment.
    /// - Throws: ``ServiceClientError`` with the code ``ServiceClientError/Code/invalidRequest`` for anything else.
    public init(_ url: String) throws {
        let hasUser = Self.hasUser(url)
        let shown = Self.shown(url)
        guard let separator = url.firstRange(of: "://") else { throw Self.refusal(shown, "it has no scheme") }
        scheme = url[..<separator.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else {
            throw Self.refusal(shown, hasUser ? "its scheme is not http or https" : "its scheme is “\(Self.withoutQuery(scheme))”")
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

    /// The host, without the port; an IPv6 address without brackets.
    public var host: String {
        let host = Self.split(authority).host
        return host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    }

    /// The port; if none was given, that of the scheme.
    public var port: Int { Self.split(authority).port.flatMap { Int($0) } ?? Self.defaultPort(of: scheme) }

    /// Whether nobody on the way can read what is sent: over TLS, or on this machine.
    public var isConfidential: Bool { scheme == "https" || isLoopback }

    /// Whether it is on this machine: `localhost`, 127.0.0.0/8 or ::1 (RFC 6890, section 2.2).
    package var isLoopback: Bool {
        let host = host.lowercased()
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Refuses an address to which a password must not be sent.
    ///
    /// - Throws: ``ServiceClientError`` with the code ``ServiceClientError/Code/credentialsExposed``, unless ``isConfidential``.
    package func checkConfidentiality() throws(ServiceClientError) {
        guard !isConfidential else { return }
        throw ServiceClientError(
            .credentialsExposed,
            "\(Self.withoutQuery(description)) would get the password readable for everyone on the way",
            advice: "Use https; http is for this machine only.",
            mayHaveReachedServer: false
        )
    }

    /// The URL.
    public var description: String { "\(scheme)://\(authority)\(path)" }

    static func defaultPort(of scheme: String) -> Int { scheme == "https" ? 443 : 80 }

    /// Parts host and port; an IPv6 address keeps its brackets.
    static func split(_ authority: String) -> (host: String, port: String?) {
        let bracket = authority.utf8.lastIndex(of: UInt8(ascii: "]")) ?? authority.startIndex
        guard let colon = authority.utf8[bracket...].lastIndex(of: UInt8(ascii: ":")) else { return (authority, nil) }
        return (String(authority[..<colon]), String(authority[authority.utf8.index(after: colon)...]))
    }

    private static func isAuthority(_ text: String) -> Bool {
        let (host, port) = split(text)
        guard !host.isEmpty, host.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }) else { return false }
        return port.map { UInt16($0) != nil } ?? true
    }

    /// A URL as far as it may be shown: a query or a fragment may hold a token.
    package static func withoutQuery(_ url: String) -> String {
        String(url.unicodeScalars.prefix { $0 != "?" && $0 != "#" })
    }

    /// A text that is no URL, as far as it may be shown: a password may stand before any @, however wrong the rest is.
    package static func shown(_ url: String) -> String { hasUser(url) ? "…@…" : withoutQuery(url) }

    private static func hasUser(_ url: String) -> Bool { url.utf8.contains(UInt8(ascii: "@")) }

    private static func refusal(_ url: String, _ reason: String) -> ServiceClientError {
        ServiceClientError(
            .invalidRequest,
            "“\(url)” is no URL that can be called: \(reason)",
            advice: "Write it like https://host:port/path.",
            mayHaveReachedServer: false
        )
    }
}
