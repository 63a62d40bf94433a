import ServiceClient

/// The news of one process, from its first answer to its last.
///
/// Made to be read once: a second reader starts anew and may miss log lines.
public struct StatusUpdates: AsyncSequence, Sendable {
    /// What is read.
    public typealias Element = StatusUpdate

    let client: MailStoreClient
    let token: String?
    let function: String?
    let first: MailStoreStatus?
    let cancelsWithTask: Bool

    /// A reader at the first answer.
    ///
    /// - Returns: The reader.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(updates: self, state: ProcessState(token: token ?? "", function: function), pending: first)
    }

    /// Reads the news; asks the server for more when there is none left.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let updates: StatusUpdates
        private let elapsed: @Sendable () -> Duration
        private var state: ProcessState
        private var pending: MailStoreStatus?
        private var isEnded = false
        /// When the last question began.
        private var asked = Duration.zero
        /// What is left of the least time between two questions.
        private var pause = Duration.zero

        init(updates: StatusUpdates, state: ProcessState, pending: MailStoreStatus?) {
            self.updates = updates
            self.state = state
            self.pending = pending
            elapsed = stopwatch(updates.client.configuration.clock)
        }

        /// The next news.
        ///
        /// - Returns: The news; nil after the last.
        /// - Throws: ``MailStoreError`` with what is known of the process; `CancellationError` after the process was cancelled on the
        ///   server, where the client is configured so.
        public mutating func next() async throws -> StatusUpdate? {
            while !isEnded {
                if let update = state.take(try await answer()) {
                    isEnded = update.isFinal
                    pause = .zero
                    return update
                }
                // A server that should have held the question, and did not, would be asked without end.
                let timeout = updates.client.configuration.timeout
                pause = Swift.min(timeout.poll, timeout.minimumDelay) - (elapsed() - asked)
            }
            return nil
        }

        private mutating func answer() async throws -> MailStoreStatus {
            if let first = pending {
                pending = nil
                return first
            }
            do {
                if pause > .zero { try await updates.client.configuration.clock.sleep(for: pause) }
                try Task.checkCancellation()
                asked = elapsed()
                return try await poll()
            } catch is CancellationError {
                isEnded = true
                await cancelOnServer()
                throw CancellationError()
            } catch let error as MailStoreError {
                isEnded = true
                throw explained(error)
            }
        }

        /// Asks until there is an answer; a server that is away or too busy for a moment is asked again, since asking changes nothing.
        private func poll() async throws -> MailStoreStatus {
            let configuration = updates.client.configuration
            var attempt = 0
            while true {
                guard elapsed() < configuration.timeout.maximumWait else {
                    throw MailStoreError(.waitExceeded, "it still runs after maximumWait, \(configuration.timeout.maximumWait)")
                }
                do {
                    return try await updates.client.poll(state.token, after: state.version, isFirst: state.lastStatus == nil)
                } catch let error as MailStoreError
                    where attempt < configuration.limits.pollRetries
                    && RetryPolicy.isPassing(status: error.httpStatus, cause: error.underlyingError)
                {
                    attempt += 1
                    try await configuration.clock.sleep(for: configuration.timeout.retryPause)
                }
            }
        }

        /// In a task of its own, for this one is cancelled.
        ///
        /// Whether the server obeys is its decision, and nobody is left to hear of it.
        private func cancelOnServer() async {
            guard updates.cancelsWithTask, !state.token.isEmpty else { return }
            let (client, token) = (updates.client, state.token)
            await Task { try? await client.requestCancellation(of: token) }.value
        }

        private func explained(_ error: MailStoreError) -> MailStoreError {
            var error = error.during("get-status")
            error.process = state.knowledge
            if error.code == .notFound {
                error.code = .tokenExpired
                error.message = "the server does not know the process any more: its token expired, or the server was restarted"
            }
            return error
        }
    }
}
