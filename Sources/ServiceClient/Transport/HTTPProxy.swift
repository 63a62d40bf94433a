#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An HTTP proxy that opens connections for others: by `CONNECT` of RFC 9110, section 9.3.6.
///
/// It sees the host and the port of the service; what goes over TLS it cannot read.
public struct HTTPProxy: Hashable, Sendable, CustomStringConvertible {
    /// The name or address of the proxy; an IPv6 address without brackets.
    public var host: String

    /// Its port.
    public var port: Int

    /// What it is shown, by HTTP Basic; nil for nothing.
    public var credentials: Credentials?

    /// A proxy.
    ///
    /// - Parameters:
    ///   - host: The name or address of the proxy.
    ///   - port: Its port.
    ///   - credentials: What it is shown; default nothing.
    public init(host: String, port: Int, credentials: Credentials? = nil) {
        self.host = host
        self.port = port
        self.credentials = credentials
    }

    /// A proxy by its URL, as the variable `HTTPS_PROXY` has it: `http://user:password@proxy.example.com:3128`.
    ///
    /// - Parameter url: The URL; without scheme it is one of http, and without port 80 is meant. User and password may be percent-encoded.
    /// - Throws: ``ServiceClientError`` with the code ``ServiceClientError/Code/invalidConfiguration``. It shows nothing before the `@`.
    public init(_ url: String) throws(ServiceClientError) {
        let scheme = url.firstRange(of: "://").map { url[..<$0.lowerBound].lowercased() } ?? "http"
        let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
        let at = rest.lastIndex(of: "@")
        let place = String(at.map { rest[rest.index(after: $0)...] } ?? rest)
        guard scheme == "http" else {
            let named = scheme.utf8.contains(UInt8(ascii: "@")) ? "another scheme" : HTTPAddress.withoutQuery(scheme)
            throw Self.refusal(place, "a proxy is spoken to by http, not by \(named); TLS goes through it from end to end")
        }
        guard let address = try? HTTPAddress("http://\(place)"), address.path == "/" else {
            throw Self.refusal(place, "it is no host and port")
        }
        (host, port) = (address.host, address.port)
        guard let at else { return }
        let shown = URLComponents(string: "http://\(rest[...at])proxy", encodingInvalidCharacters: false)
        guard let user = shown?.user, !user.isEmpty, !user.contains(":") else {
            throw Self.refusal(place, "the user before it is empty, has a colon, or is percent-encoded wrongly")
        }
        credentials = Credentials(user: user, password: Secret(shown?.password ?? ""))
    }

    /// Host and port, as people read them.
    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    private static func refusal(_ place: String, _ reason: String) -> ServiceClientError {
        ServiceClientError(
            .invalidConfiguration,
            "“\(HTTPAddress.withoutQuery(place))” is no proxy that can be used: \(reason)",
            advice: "Write it like http://host:port.",
            mayHaveReachedServer: false
        )
    }
}
