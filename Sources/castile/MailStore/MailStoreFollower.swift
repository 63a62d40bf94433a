import MailStore
import Synchronization

/// Follows a process with a line of progress and its log, and knows what Ctrl-C means: cancel there, then wait for the end.
struct MailStoreFollower: Sendable {
    let console: Console

    /// Runs a call to its end.
    ///
    /// - Parameters:
    ///   - client: The client.
    ///   - start: Starts the process or attaches to it.
    /// - Returns: The last status; a failed one is thrown.
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
        return try await Interruption.cancelling(console, action: "cancelling on the server", onSecondSignal: leave) {
            let operation = try await start()
            token.withLock { $0 = operation.token }
            if let token = operation.token { console.detail("Token \(token)") }
            defer { console.clearProgress() }
            do {
                let last = try await operation.finalStatus(onUpdate: show).checked(operation.function ?? "")
                if last.code != .succeeded { console.say("The process ended as \(last.code).") }
                return last
            } catch let cancellation as CancellationError {
                // The server was asked to cancel; in a task of its own, for this one is cancelled.
                if let token = operation.token { await Task { await waitForEnd(client, token) }.value }
                throw cancellation
            }
        }
    }

    private func show(_ update: StatusUpdate) {
        for line in update.newLogLines { console.note(line) }
        guard !update.isFinal else { return }
        console.progress(update.text ?? "\(update.status.code)", fraction: update.percent.map { $0 / 100 })
    }

    private func waitForEnd(_ client: MailStoreClient, _ token: String) async {
        do {
            let last = try await client.attach(to: token).finalStatus()
            console.say("The process ended as \(last.code).")
        } catch {
            console.say("How the process ended is not known. \(error)")
        }
    }
}
