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
        guard let target = exchange.target.resolving(location) else {
            throw Self.refused(status, "leads to “\(HTTPAddress.shown(location))”, which is no URL of http or https", exchange)
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
}
