import HTTPTypes
import Hummingbird
import NIOCore

/// A simulator says why: an error that no handler turned into an answer of its service becomes a status with its reason as text.
struct ReasonMiddleware: RouterMiddleware {
    typealias Context = SimulatorContext

    @concurrent
    func handle(
        _ request: Request,
        context: SimulatorContext,
        next: @concurrent (Request, SimulatorContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound && error.body == nil {
            return .text("nothing answers \(request.method.rawValue) \(request.uri.path) here", status: .notFound)
        } catch let error as any HTTPResponseError {
            return try error.response(from: request, context: context)
        } catch {
            return .text("the simulator failed: \(error)", status: .internalServerError)
        }
    }
}
