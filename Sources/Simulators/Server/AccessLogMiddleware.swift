import HTTPTypes
import Hummingbird
import Synchronization

/// Writes one entry per exchange.
struct AccessLogMiddleware: RouterMiddleware {
    typealias Context = SimulatorContext

    var write: @Sendable (AccessLogEntry, ExchangeNotes) -> Void
    var clock: any Clock<Duration> & Sendable

    @concurrent
    func handle(
        _ request: Request,
        context: SimulatorContext,
        next: @concurrent (Request, SimulatorContext) async throws -> Response
    ) async throws -> Response {
        let (duration, result) = try await measured(by: clock) { try await next(request, context) }
        write(
            AccessLogEntry(
                method: request.method.rawValue,
                path: request.uri.path,
                operation: context.notes.operation,
                user: context.notes.user,
                status: result.status.code,
                responseBytes: result.body.contentLength,
                duration: duration
            ),
            context.notes
        )
        return result
    }

    private func measured<C: Clock<Duration>>(
        by clock: C,
        _ work: () async throws -> Response
    ) async throws -> (Duration, Response) {
        let start = clock.now
        let response = try await work()
        return (start.duration(to: clock.now), response)
    }
}
