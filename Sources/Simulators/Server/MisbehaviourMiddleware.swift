import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Replaces an answer by what the fault hooks say.
struct MisbehaviourMiddleware: RouterMiddleware {
    typealias Context = SimulatorContext

    private static let page = "<!DOCTYPE html><html><body><h1>Please sign in</h1></body></html>"
    private static let errorPage = "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1><p>The proxy got no answer.</p></body></html>"

    var hooks: MisbehaviourSwitch
    var clock: any Clock<Duration> & Sendable

    @concurrent
    func handle(
        _ request: Request,
        context: SimulatorContext,
        next: @concurrent (Request, SimulatorContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        let plan = context.notes.plan ?? hooks.next(for: context.notes.operation) { !$0.needsService }
        if plan.delay > .zero { try await clock.sleep(for: plan.delay) }
        switch plan.behaviour {
        case nil, .delay, .latency, .expiredHandle, .wrongNamespace, .duplicatePage:
            return response
        case .html:
            return .text(Self.page, type: "text/html; charset=utf-8")
        case .htmlError:
            return .text(Self.errorPage, status: .internalServerError, type: "text/html; charset=utf-8")
        case .status(let code):
            return .text("the simulator was told to answer \(code)", status: .init(code: code))
        case .rateLimit(let status, let seconds):
            var refusal = Response.text("too many requests; the simulator was told to refuse this one", status: .init(code: status))
            refusal.headers[.retryAfter] = String(seconds)
            return refusal
        case .dropConnection:
            context.dropConnection()
            return response
        case .halfResponse:
            return half(of: response)
        case .slowBytes(let pause):
            return slow(response, pause)
        case .gzipBomb(let bytes):
            let encoding: HTTPFields = [.contentEncoding: "gzip"]
            return .bytes(try GzipBomb.bytes(blanks: bytes), type: "text/xml;charset=utf-8", headers: encoding)
        }
    }

    private func half(of response: Response) -> Response {
        let length = response.body.contentLength
        let body = response.body
        var cut = response
        cut.body = ResponseBody(contentLength: length) { @concurrent writer in
            try await body.write(HalfBodyWriter(next: writer, remaining: (length ?? 2) / 2))
        }
        return cut
    }

    private func slow(_ response: Response, _ pause: Duration) -> Response {
        let body = response.body
        let clock = clock
        var slow = response
        slow.body = ResponseBody(contentLength: body.contentLength) { @concurrent writer in
            try await body.write(SlowBytesWriter(next: writer, pause: pause, clock: clock))
        }
        return slow
    }
}
