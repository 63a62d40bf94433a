import Synchronization

/// The processes of a simulator by their tokens; gone when it ends, as on the real server.
final class ProcessTable: Sendable {
    let time: SimulatedTime
    private let plan: SimulatedProcess.Plan
    private let lifetime: Duration
    private let state: Mutex<(generator: SeededGenerator, processes: [String: SimulatedProcess])>

    init(_ configuration: MailStoreSimulatorConfiguration) {
        time = SimulatedTime(configuration.server.clock)
        plan = configuration.process
        lifetime = configuration.tokenLifetime
        state = Mutex((SeededGenerator(seed: configuration.seed), [:]))
    }

    func start(_ function: String) -> String {
        let now = time.now()
        return state.withLock { state in
            let token = Self.token(&state.generator)
            state.processes[token] = SimulatedProcess(function: function, plan: plan, start: now)
            return token
        }
    }

    /// The process; nil when nobody knows the token, or not any more.
    func process(_ token: String) -> SimulatedProcess? {
        let now = time.now()
        return state.withLock { state in
            guard let process = state.processes[token] else { return nil }
            guard !process.isEnded(at: now) || now - process.end < lifetime else {
                state.processes[token] = nil
                return nil
            }
            return process
        }
    }

    func cancel(_ token: String) {
        let now = time.now()
        state.withLock { $0.processes[token]?.cancel(at: now) }
    }

    /// Holds the caller until the process has a version above the known one, or the time is up.
    func wait(for token: String, after version: Int, upTo limit: Duration) async throws {
        let deadline = time.now() + limit
        while let process = process(token) {
            let now = time.now()
            guard now < deadline, let news = process.news(after: version, now: now), news > now else { return }
            try await time.sleep(min(news, deadline) - now)
        }
    }

    /// A GUID, as version 8 puts it into addresses.
    private static func token(_ generator: inout SeededGenerator) -> String {
        func hexadecimal(_ digits: Int) -> String {
            (0..<digits).map { _ in String(generator.number(below: 16), radix: 16) }.joined()
        }
        return [8, 4, 4, 4, 12].map(hexadecimal).joined(separator: "-")
    }
}
