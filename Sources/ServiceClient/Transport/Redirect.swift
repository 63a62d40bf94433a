import HTTPTypes

/// A redirect that may be followed: the next request of the same exchange.
struct Redirect {
    let request: HTTPRequest
    let target: RequestTarget
    let keepsBody: Bool
    private let exchange: Exchange
    private let status: Int

    /// Nil for an answer that is no redirect; throws for one that must not be followed.
    init?(_ response: HTTPResponse, of request: HTTPRequest, exchange: Exchange, followed: Int) throws {
        guard [301, 302, 303, 307, 308].contains(response.status.code), let location = response.headerFields[.location] else { return nil }
        status = response.status.code
        self.exchange = exchange
        guard let target = Self.resolve(location, against: exchange.target) else {
            throw Self.refused(status, "what its Location says is no URL", exchange)
        }
        self.target = target
        guard case .sameOrigin(let maximum) = exchange.configuration.redirects else {
            throw Self.refused(status, "leads to \(Self.display(target))", exchange)
        }
        guard target.isSameOrigin(as: exchange.target) else {
            throw Self.refused(status, "leads to another server, \(Self.display(target)), which must not see the credentials", exchange)
        }
        guard followed < maximum else { throw Self.refused(status, "is one more than the \(maximum) that are allowed in a row", exchange) }
        var next = request
        next.path = target.path
        switch (status, request.method) {
        case (307, _), (308, _), (_, .get), (_, .head):
            keepsBody = true
        case (303, _):
            keepsBody = false
            next.method = .get
            next.headerFields[.contentType] = nil
            next.headerFields[.contentLength] = nil
        default:
            throw Self.refused(status, "does not say whether \(request.method.rawValue) is to be repeated", exchange)
        }
        self.request = next
    }

    func refused(_ reason: String) -> ServiceClientError { Self.refused(status, reason, exchange) }

    private static func refused(_ status: Int, _ reason: String, _ exchange: Exchange) -> ServiceClientError {
        ServiceClientError(
            .redirectRefused,
            "the server answers with a redirect (\(status)) that \(reason)",
            advice: "Use the right address of the service from the start; a sign-in page or a proxy may stand before it.",
            endpoint: exchange.target.endpoint,
            setting: .init(name: "redirects", value: "\(exchange.configuration.redirects)")
        )
    }

    /// Where it leads, without the query, which may hold a token.
    private static func display(_ target: RequestTarget) -> String {
        String(target.url.prefix { $0 != "?" })
    }

    private static func resolve(_ location: String, against base: RequestTarget) -> RequestTarget? {
        let location = location.prefix { $0 != "#" }
        if let end = location.firstRange(of: "://") {
            let scheme = location[..<end.lowerBound].lowercased()
            let rest = location[end.upperBound...]
            let slash = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
            let path = rest[slash...].hasPrefix("/") ? String(rest[slash...]) : "/" + rest[slash...]
            guard scheme == "http" || scheme == "https" else { return nil }
            return try? RequestTarget(scheme: scheme, authority: String(rest[..<slash]), path: path)
        }
        var target = base
        if location.hasPrefix("//") { return resolve("\(base.scheme):\(location)", against: base) }
        if location.hasPrefix("/") {
            target.path = String(location)
        } else {
            let path = base.path.prefix { $0 != "?" }
            let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
            target.path = folder + location
        }
        return try? RequestTarget(scheme: target.scheme, authority: "\(target.host):\(target.port)", path: target.path)
    }
}
