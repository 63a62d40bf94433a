/// The date and time of the simulator: a start, and what has passed since.
struct SimulatedCalendar: Sendable {
    /// Nanoseconds since 1970.
    let start: Int
    let time: SimulatedTime

    /// Nanoseconds since 1970.
    var now: Int { start + Self.nanoseconds(time.now()) }

    /// Milliseconds since 1970.
    var milliseconds: Int64 { Int64(now / 1_000_000) }

    func sleep(nanoseconds: Int) async throws { try await time.sleep(.nanoseconds(nanoseconds)) }

    static func nanoseconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    }
}
