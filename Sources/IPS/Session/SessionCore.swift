internal import ServiceClient
internal import Synchronization

/// What all views of one session share: the client, the registry, the scope of the handles, and the time.
final class SessionCore: Sendable {
    private struct State {
        var scope = HandleScope()
        var hasEnded = false
        var begin: Duration
        var lastUse: Duration
        /// How many exchanges are on their way.
        var exchanges = 0
        /// How many uploads go on and jobs are followed, each of which needs the handle of its job to its end.
        var holds = 0
        /// When the first of them began.
        var heldSince = Duration.zero

        /// Counts what uses the session from now on; without a key path, which each call would pay for.
        mutating func start(_ use: Use, at now: Duration) {
            switch use {
            case .exchange: exchanges += 1
            case .hold:
                if holds == 0 { heldSince = now }
                holds += 1
            }
            lastUse = now
        }

        /// The time of a hold has not passed for the session.
        mutating func finish(_ use: Use, at now: Duration) {
            switch use {
            case .exchange: exchanges -= 1
            case .hold:
                holds -= 1
                if holds == 0 { begin += now - heldSince }
            }
            lastUse = now
        }
    }

    fileprivate enum Use {
        case exchange
        case hold
    }

    let client: IPSClient
    let registry = HandleRegistry()
    private let lifetime: SessionLifetime
    private let elapsed: @Sendable () -> Duration
    private let state: Mutex<State>

    init(client: IPSClient, lifetime: SessionLifetime, clock: any Clock<Duration>) {
        self.client = client
        self.lifetime = lifetime
        elapsed = stopwatch(clock)
        state = Mutex(State(begin: .zero, lastUse: .zero))
    }

    /// What the handles of the session belong to now.
    var scope: HandleScope { state.withLock { $0.scope } }

    var hasEnded: Bool { state.withLock { $0.hasEnded } }

    /// Does what uses the session, from the beginning to the end; if the session's time passed before, everything is forgotten first.
    func exchanging<Result>(_ body: () async throws -> Result) async rethrows -> Result {
        try await using(.exchange, body)
    }

    /// Does an upload, during which the session's time does not pass.
    func uploading<Result>(_ body: () async throws -> Result) async rethrows -> Result {
        try await using(.hold, body)
    }

    /// Keeps the session's time from passing as long as what is returned is kept.
    func held() -> SessionHold { SessionHold(self) }

    private func using<Result>(_ use: Use, _ body: () async throws -> Result) async rethrows -> Result {
        begin(use)
        defer { finish(use) }
        return try await body()
    }

    fileprivate func finish(_ use: Use) {
        let now = elapsed()
        state.withLock { $0.finish(use, at: now) }
    }

    /// Notes that the session is used; if its time passed before, everything is forgotten.
    ///
    /// A session is not idle while an exchange is on its way. Its time in all can pass then, since the exchanges of a busy session overlap
    /// without end, but not while it is held.
    fileprivate func begin(_ use: Use) {
        let now = elapsed()
        let hasPassed = state.withLock { state in
            let isOld = lifetime.absolute.map { now - state.begin >= $0 } ?? false
            let isIdle = state.exchanges == 0 && lifetime.idle.map { now - state.lastUse >= $0 } ?? false
            let isHeld = state.holds > 0
            state.start(use, at: now)
            guard isOld || isIdle, !isHeld, !state.hasEnded else { return false }
            state.begin = now
            state.scope.timeOut()
            state.scope = HandleScope()
            return true
        }
        if hasPassed { registry.forget(.timeOut) }
    }

    /// Ends the session: every handle of it is refused from now on.
    func end() {
        state.withLock { state in
            state.hasEnded = true
            state.scope.end()
        }
        registry.forget(.end)
    }
}

/// Keeps the time of a session from passing, as long as it lives.
final class SessionHold: Sendable {
    private let core: SessionCore

    fileprivate init(_ core: SessionCore) {
        self.core = core
        core.begin(.hold)
    }

    deinit { core.finish(.hold) }
}
