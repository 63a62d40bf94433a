internal import ServiceClient
internal import Synchronization

/// What all views of one session share: the client, the registry, the scope of the handles, and the time.
final class SessionCore: Sendable {
    private struct State {
        var scope = HandleScope()
        var hasEnded = false
        var begin: Duration
        var lastCall: Duration
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
        state = Mutex(State(begin: .zero, lastCall: .zero))
    }

    /// What the handles of the session belong to now.
    var scope: HandleScope { state.withLock { $0.scope } }

    var hasEnded: Bool { state.withLock { $0.hasEnded } }

    /// Notes a call; if the session's time passed, everything is forgotten first.
    func touch() {
        let now = elapsed()
        let hasPassed = state.withLock { state in
            let isOld = lifetime.absolute.map { now - state.begin >= $0 } ?? false
            let isIdle = lifetime.idle.map { now - state.lastCall >= $0 } ?? false
            state.lastCall = now
            guard isOld || isIdle, !state.hasEnded else { return false }
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
