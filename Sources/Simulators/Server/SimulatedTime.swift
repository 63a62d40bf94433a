/// The time of a simulator: how long it has been running, by its clock.
struct SimulatedTime: Sendable {
    let now: @Sendable () -> Duration
    let sleep: @Sendable (Duration) async throws -> Void

    init(_ clock: any Clock<Duration> & Sendable) {
        self = Self.open(clock)
    }

    private init(now: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (Duration) async throws -> Void) {
        self.now = now
        self.sleep = sleep
    }

    private static func open<C: Clock & Sendable>(_ clock: C) -> SimulatedTime where C.Duration == Duration {
        let start = clock.now
        return SimulatedTime(now: { start.duration(to: clock.now) }, sleep: { try await clock.sleep(for: $0) })
    }
}
