import HTTPTypes

/// Where a request goes: the checked parts of its absolute URL.
struct RequestTarget: Hashable, Sendable {
    let scheme: String
    let host: String
    let port: Int
    var path: String

    var url: String { "\(scheme)://\(authority)\(path)" }
    /// Host and port as people read them.
    var endpoint: String { "\(host):\(port)" }

    /// What has its connections for itself.
    let origin: String

    private var authority: String {
        port == HTTPAddress.defaultPort(of: scheme) ? host : "\(host):\(port)"
    }

    init(_ request: HTTPRequest) throws(ServiceClientError) {
        guard let scheme = request.scheme?.lowercased(), scheme == "http" || scheme == "https" else {
            throw Self.invalid("a request needs the scheme http or https, not \(request.scheme ?? "none")")
        }
        guard let authority = request.authority, !authority.isEmpty else { throw Self.invalid("a request needs a host in its authority") }
        try self.init(scheme: scheme, authority: authority, path: request.path ?? "/")
    }

    init(scheme: String, authority: String, path: String) throws(ServiceClientError) {
        guard !authority.utf8.contains(UInt8(ascii: "@")) else {
            throw Self.invalid("an URL must not hold a user name or a password before its host; give credentials apart from the URL")
        }
        let (host, portText) = HTTPAddress.split(authority)
        guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F && $0 != 0x3F && $0 != 0x23 && $0 != 0x5C }) else {
            throw Self.invalid("\"\(authority)\" is not a host with or without a port; a name outside ASCII must be in its xn-- form")
        }
        if let portText {
            guard let port = Int(portText), (1...65_535).contains(port) else {
                throw Self.invalid("the port in \"\(authority)\" must be a number from 1 to 65535")
            }
            self.port = port
        } else {
            port = HTTPAddress.defaultPort(of: scheme)
        }
        guard path.utf8.first == UInt8(ascii: "/"), path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x23 }) else {
            throw Self.invalid("the path must start with / and be percent-encoded, without blanks, fragments or characters outside ASCII")
        }
        self.scheme = scheme
        self.host = host.lowercased()
        self.path = path
        origin = "\(scheme)://\(self.host):\(self.port)"
    }

    func isSameOrigin(as other: RequestTarget) -> Bool {
        scheme == other.scheme && host == other.host && port == other.port
    }

    private static func invalid(_ message: String) -> ServiceClientError {
        ServiceClientError(.invalidRequest, message, mayHaveReachedServer: false)
    }
}
