import HTTPTypes
import ServiceClient

/// Where batches go: host, version and context, which each operation must share.
struct BatchTarget: Hashable, Sendable {
    let scheme: String
    let authority: String
    let version: OutlookVersion
    let context: MailboxContext

    init(host: String, version: OutlookVersion, context: MailboxContext) throws(OutlookBatchError) {
        let (scheme, rest): (String, Substring)
        if let end = host.firstRange(of: "://") {
            (scheme, rest) = (host[..<end.lowerBound].lowercased(), host[end.upperBound...])
        } else {
            (scheme, rest) = ("https", host[...])
        }
        let authority = rest.hasSuffix("/") ? rest.dropLast() : rest
        guard scheme == "https" || scheme == "http", !authority.isEmpty,
            authority.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Set("/?#@\\".utf8).contains($0) })
        else {
            throw OutlookBatchError(
                .invalidConfiguration,
                "\"\(HTTPAddress.shown(host))\" is no host: outlook.office.com or https://outlook.office.com is one, without a path"
            )
        }
        guard (try? HTTPAddress("\(scheme)://\(authority)"))?.isConfidential ?? false else {
            throw OutlookBatchError(
                .invalidConfiguration,
                "\(HTTPAddress.shown(host)) would send the token readable for everyone on the way; use https"
            )
        }
        if case .user(let id) = context, id.isEmpty {
            throw OutlookBatchError(.invalidConfiguration, "the user of the context needs an id or a mail address")
        }
        self.scheme = scheme
        self.authority = authority.lowercased()
        self.version = version
        self.context = context
    }

    /// `/api/v2.0/me`.
    var contextPath: String { "\(version.path)/\(context.segment)" }

    /// The request that carries a batch, without header fields.
    var request: HTTPRequest {
        let base = version.form == .multipart ? contextPath : version.path
        return HTTPRequest(method: .post, scheme: scheme, authority: authority, path: "\(base)/$batch")
    }

    /// The request for more of an answer, by the link that the service gives, without header fields.
    ///
    /// - Parameter link: An absolute URL or a path.
    /// - Returns: The request; nil where the link leads to another host, which must not get the token, or nowhere.
    func request(following link: String) -> HTTPRequest? {
        let url = link.hasPrefix("/") ? "\(scheme)://\(authority)\(link)" : link
        guard let address = try? HTTPAddress(url), isSameHost(scheme: address.scheme, authority: address.authority) else { return nil }
        return HTTPRequest(method: .get, scheme: scheme, authority: authority, path: address.path)
    }

    /// Whether this is the host of the target, with or without its standard port.
    func isSameHost(scheme otherScheme: String, authority otherAuthority: String) -> Bool {
        let port = scheme == "https" ? ":443" : ":80"
        func plain(_ text: String) -> String { text.hasSuffix(port) ? String(text.dropLast(port.count)) : text }
        return otherScheme.lowercased() == scheme && plain(otherAuthority.lowercased()) == plain(authority)
    }
}
