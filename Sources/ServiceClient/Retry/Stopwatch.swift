/// Starts to measure by a clock of any kind.
///
/// - Parameter clock: The clock.
/// - Returns: Says how much time has passed since.
package func stopwatch<C: Clock<Duration>>(_ clock: C) -> @Sendable () -> Duration {
    let start = clock.now
    return { start.duration(to: clock.now) }
}
