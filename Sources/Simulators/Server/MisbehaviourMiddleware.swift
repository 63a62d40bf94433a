import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Replaces an answer by what the fault hooks say.
struct MisbehaviourMiddleware: RouterMiddleware {
    typealias Context = SimulatorContext

    var hooks: MisbehaviourSwitch
    var clock: any Clock<Duration> & Sendable

    @concurrent
    func handle(
        _ request: Request,
        context: SimulatorContext,
        next: @concurrent (Request, SimulatorContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        switch hooks.next(for: context.notes.operation) {
        case nil:
            return response
        case .html:
            return .text("<!DOCTYPE html><html><body><h1>Please sign in</h1></body></html>", type: "text/html; charset=utf-8")
        case .status(let code):
            return .text("the simulator was told to answer \(code)", status: .init(code: code))
        case .delay(let duration):
            try await clock.sleep(for: duration)
            return response
        case .dropConnection:
            context.dropConnection()
            return response
        case .halfResponse:
            return half(of: response)
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
}
