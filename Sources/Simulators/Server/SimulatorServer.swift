package import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The frame that all simulators share: a Hummingbird server on loopback with optional TLS, access log, fault hooks and a graceful end.
package struct SimulatorServer: Sendable {
    private static let host = "127.0.0.1"

    /// The name in log metadata and in the `Server` header.
    package let name: String
    package let configuration: SimulatorServerConfiguration
    /// How tests make answers go wrong.
    package let misbehaviour: MisbehaviourSwitch
    private let traffic: TrafficRecorder?
    private let routes: @Sendable (Router<SimulatorContext>) -> Void

    /// A server that is not started yet.
    ///
    /// - Parameters:
    ///   - name: The name in log metadata and in the `Server` header.
    ///   - configuration: How to listen.
    ///   - misbehaviour: The fault hooks.
    ///   - traffic: Counts the exchanges; by default nothing does.
    ///   - routes: Adds the service's routes; called at each start.
    package init(
        name: String,
        configuration: SimulatorServerConfiguration = .init(),
        misbehaviour: MisbehaviourSwitch = .init(),
        traffic: TrafficRecorder? = nil,
        routes: @escaping @Sendable (Router<SimulatorContext>) -> Void
    ) {
        self.name = name
        self.configuration = configuration
        self.misbehaviour = misbehaviour
        self.traffic = traffic
        self.routes = routes
    }

    /// Runs the server for as long as the body runs.
    ///
    /// - Parameter body: Receives where the server answers.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws; ``SimulatorError`` when the server cannot start.
    package func withServer<Value: Sendable>(_ body: (RunningSimulator) async throws -> Value) async throws -> Value {
        try await serve(until: []) { running, _ in try await body(running) }
    }

    /// Runs the server until the process is asked to end (SIGINT, SIGTERM, SIGHUP) or the task is cancelled.
    ///
    /// - Parameter onStart: Called once, when the server answers.
    /// - Throws: ``SimulatorError`` when the server cannot start.
    package func run(onStart: @Sendable (RunningSimulator) -> Void = { _ in }) async throws {
        try await serve(until: [.sigint, .sigterm] + (Self.ignoresHangup ? [] : [.sighup])) { running, ended in
            onStart(running)
            await ended()
        }
    }

    /// Whether the process was started so that it outlives its terminal, as nohup does.
    private static var ignoresHangup: Bool {
        let handler = signal(SIGHUP, SIG_IGN)
        signal(SIGHUP, handler)
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private func serve<Value: Sendable>(
        until signals: [UnixSignal],
        _ body: (RunningSimulator, _ ended: () async -> Void) async throws -> Value
    ) async throws -> Value {
        let certificate = try makeCertificate()
        let (ports, started) = AsyncStream<Int>.makeStream()
        let logger = Logger(label: name) { _ in SwiftLogNoOpLogHandler() }
        let application = Application(
            router: router(),
            server: try certificate.map { try .tls(tlsConfiguration: $0.serverConfiguration()) } ?? .http1(),
            configuration: .init(address: .hostname(Self.host, port: configuration.port), serverName: name),
            onServerRunning: { started.yield($0.localAddress?.port ?? 0) },
            logger: logger
        )
        var services = ServiceGroupConfiguration(services: [application], gracefulShutdownSignals: signals, logger: logger)
        services.maximumGracefulShutdownDuration = configuration.shutdownTimeout
        let group = ServiceGroup(configuration: services)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { started.finish() }
                try await group.run()
            }
            do {
                guard let port = await ports.first(where: { _ in true }) else { throw await reasonForEnd(of: &tasks) }
                let scheme = certificate == nil ? "http" : "https"
                let running = RunningSimulator(url: "\(scheme)://\(Self.host):\(port)", port: port, certificate: certificate)
                let value = try await body(running) { for await _ in ports {} }
                await group.triggerGracefulShutdown()
                return value
            } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
        }
    }

    /// Why a server ended before it answered.
    private func reasonForEnd(of tasks: inout ThrowingTaskGroup<Void, any Error>) async -> any Error {
        do {
            try await tasks.waitForAll()
            return CancellationError()
        } catch {
            return SimulatorError(.cannotStart, "cannot listen on \(Self.host):\(configuration.port)", underlyingError: error)
        }
    }

    private func makeCertificate() throws -> SelfMadeCertificate? {
        guard case .selfMade(let file) = configuration.encryption else { return nil }
        let certificate = try SelfMadeCertificate()
        if let file { try certificate.write(to: file) }
        return certificate
    }

    private func router() -> Router<SimulatorContext> {
        let router = Router(context: SimulatorContext.self)
        if configuration.accessLog != nil || traffic != nil {
            let accessLog = configuration.accessLog
            let write = { @Sendable [traffic] (entry: AccessLogEntry, notes: ExchangeNotes) in
                if !notes.isOwnPage { accessLog?(entry) }
                traffic?.record(entry, notes)
            }
            router.add(middleware: AccessLogMiddleware(write: write, clock: configuration.clock))
        }
        router.add(middleware: MisbehaviourMiddleware(hooks: misbehaviour, clock: configuration.clock))
        router.add(middleware: ReasonMiddleware())
        routes(router)
        return router
    }
}
