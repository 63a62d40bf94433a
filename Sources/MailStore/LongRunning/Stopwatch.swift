/// Time since it was made, by any clock.
struct Stopwatch: Sendable {
    let elapsed: @Sendable () -> Duration

    init(_ clock: any Clock<Duration> & Sendable) {
        self = Self.start(clock)
    }

    private init(elapsed: @escaping @Sendable () -> Duration) {
        self.elapsed = elapsed
    }

    private static func start<C: Clock & Sendable>(_ clock: C) -> Stopwatch where C.Duration == Duration {
        let start = clock.now
        return Stopwatch { start.duration(to: clock.now) }
    }
}
