import HTTPTypes
import Hummingbird

/// Keeps the pages of other sites out: a browser sends no JSON to another origin without asking first, and names the host that it was told.
struct AdminGuard: RouterMiddleware {
    typealias Context = SimulatorContext

    private static let hosts: Set<Substring> = ["127.0.0.1", "localhost", "[::1]"]

    @concurrent
    func handle(
        _ request: Request,
        context: SimulatorContext,
        next: @concurrent (Request, SimulatorContext) async throws -> Response
    ) async throws -> Response {
        // Fault rules for every operation are not meant for these pages, with which they are ended.
        context.notes.plan = PlannedMisbehaviour()
        context.notes.isOwnPage = request.method == .get
        let authority = request.head.authority ?? ""
        let port = authority.lastIndex(of: ":").flatMap { authority[$0...].contains("]") ? nil : $0 }
        guard Self.hosts.contains(authority[..<(port ?? authority.endIndex)]) else {
            return .text("the host must be 127.0.0.1 or localhost, not \(authority)", status: .forbidden)
        }
        let type = (request.headers[.contentType] ?? "").split(separator: ";").first ?? ""
        guard request.method == .get || type.lowercased() == "application/json" else {
            return .text("Content-Type must be application/json", status: .unsupportedMediaType)
        }
        return try await next(request, context)
    }
}
