import MailStore
import Synchronization

/// Follows a process with a line of progress and its log, and knows what Ctrl-C means: cancel there, then wait for the end; or only leave.
struct MailStoreFollower: Sendable {
    let console: Console
    /// Whether Ctrl-C cancels the process on the server; not for one that another run has started.
    var cancelsOnServer = true

    /// Runs a call to its end.
    ///
    /// - Parameters:
    ///   - client: The client.
    ///   - start: Starts the process or attaches to it.
    /// - Returns: The last status, which says success; any other end is thrown.
    /// - Throws: `MailStoreError`; ``Interrupted`` after a signal.
    func run(
        _ client: MailStoreClient,
        _ start: @escaping @Sendable () async throws -> LongRunningOperation
    ) async throws -> MailStoreStatus {
        let token = Mutex<String?>(nil)
        let leave: @Sendable () -> Void = { [console] in
            guard let token = token.withLock({ $0 }) else { return }
            console.say("The process may still run. See: castile mailstore attach \(token)")
        }
        let action = cancelsOnServer ? "cancelling on the server" : "leaving the process to itself"
        return try await Interruption.cancelling(console, action: action, onSecondSignal: leave) {
            var operation = try await start()
            // Here, so that somebody hears of it when the server does not obey.
            operation.cancelsWithTask = false
            token.withLock { $0 = operation.token }
            if let token = operation.token { console.detail("Token \(token)") }
            defer { console.clearProgress() }
            do {
                let last = try await operation.finalStatus(onUpdate: show).checked(operation.function ?? "")
                guard last.code == .succeeded else {
                    throw CommandFailure(.serviceFault, "the process ended as \(last.code), so perhaps not everything was done")
                }
                return last
            } catch let cancellation as CancellationError {
                guard let token = operation.token else { throw cancellation }
                // In a task of its own, for this one is cancelled.
                if cancelsOnServer { await Task { await cancel(token, of: client) }.value } else { leave() }
                throw cancellation
            }
        }
    }

    private func show(_ update: StatusUpdate) {
        for line in update.newLogLines { console.note(line) }
        guard !update.isFinal else { return }
        console.progress(update.text ?? "\(update.status.code)", fraction: update.percent.map { $0 / 100 })
    }

    private func cancel(_ token: String, of client: MailStoreClient) async {
        do {
            try await client.requestCancellation(of: token)
        } catch {
            return console.say("The process could not be cancelled, and may still run. \(error)\nSee: castile mailstore attach \(token)")
        }
        do {
            let last = try await client.attach(to: token).finalStatus()
            console.say("The process ended as \(last.code).")
        } catch {
            console.say("How the process ended is not known. \(error)")
        }
    }
}
