#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
import Synchronization
import UnixSignals

/// Ctrl-C and SIGTERM cancel the work and let it clean up; a second one leaves at once.
enum Interruption {
    /// Runs the work; when a signal arrives, cancels it, and says so.
    ///
    /// - Parameters:
    ///   - console: Says what is going on.
    ///   - action: What happens at the first signal, in words.
    ///   - onSecondSignal: Called before the process ends at the second signal, to say what is left behind.
    ///   - work: The work.
    /// - Returns: What the work returns.
    /// - Throws: ``Interrupted`` after a signal; else what the work throws.
    static func cancelling<Value: Sendable>(
        _ console: Console,
        action: String = "cancelling the request",
        onSecondSignal: @escaping @Sendable () -> Void = {},
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        let first = Mutex<UnixSignal?>(nil)
        let task = Task { try await work() }
        let watcher = Task {
            for await signal in signals {
                let isFirst = first.withLock { first in
                    defer { first = first ?? signal }
                    return first == nil
                }
                guard isFirst else {
                    onSecondSignal()
                    exit(status(of: signal).rawValue)
                }
                console.say("Interrupted: \(action). Once more leaves at once.")
                task.cancel()
            }
        }
        defer { watcher.cancel() }
        let result = await withTaskCancellationHandler(operation: { await task.result }, onCancel: { task.cancel() })
        if let signal = first.withLock({ $0 }) { throw Interrupted(exitStatus: status(of: signal)) }
        return try result.get()
    }

    private static func status(of signal: UnixSignal) -> ExitStatus {
        signal == .sigterm ? .terminated : .interrupted
    }
}
