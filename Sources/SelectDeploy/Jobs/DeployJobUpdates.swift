internal import ServiceClient

/// The changes of a job's state and message, up to its end.
public struct DeployJobUpdates: AsyncSequence, Sendable {
    /// The job as it is now.
    public typealias Element = DeployJob

    let client: DeployClient
    let id: String
    let waiting: DeployJobWaiting

    /// Begins to watch.
    ///
    /// - Returns: An iterator whose first element is the job as it is.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(client: client, id: id, waiting: waiting, polling: DeployJobPolling(waiting), elapsed: stopwatch(waiting.clock))
    }

    /// Watches a job.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let client: DeployClient
        let id: String
        let waiting: DeployJobWaiting
        var polling: DeployJobPolling
        let elapsed: @Sendable () -> Duration
        var delay: Duration? = .zero
        /// The waits before a question that went wrong is asked again.
        var pace = Waiter.Pace(Waiter())
        /// How the last question went wrong, if it did.
        var failure: DeployError?

        /// The next change.
        ///
        /// - Parameter actor: The actor that the caller runs on.
        /// - Returns: The job; nil after its end.
        /// - Throws: ``DeployError``, of code ``DeployError/Code/deadlinePassed`` when the job goes on too long; `CancellationError` when
        ///   the task was cancelled. The job itself goes on.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> DeployJob? {
            while let pause = delay {
                if pause > .zero { try await waiting.clock.sleep(for: pause) }
                try Task.checkCancellation()
                let asked = elapsed()
                guard asked < waiting.deadline else { throw tooLong() }
                let (parameters, held) = polling.question(remaining: waiting.deadline - asked)
                let job: DeployJob
                do {
                    job = try await client.job(id, parameters: parameters, held: held)
                } catch let error as DeployError where isPassing(error) {
                    if failure == nil { waiting.onOutage?(error) }
                    failure = error
                    delay = Swift.min(pace.next(), waiting.deadline - elapsed())
                    continue
                }
                failure = nil
                pace.reset()
                let (isNews, action) = polling.take(job, after: elapsed() - asked)
                switch action {
                case .ask(let after): delay = after
                case .end: delay = nil
                }
                if isNews || delay == nil { return job }
            }
            return nil
        }

        /// The next change.
        ///
        /// - Returns: The job; nil after its end.
        /// - Throws: What ``next(isolation:)`` throws.
        public mutating func next() async throws -> DeployJob? { try await next(isolation: #isolation) }

        /// Whether to ask again; a server of which nothing was heard yet may be the wrong one.
        private func isPassing(_ error: DeployError) -> Bool {
            (polling.isBegun || error.status != nil) && RetryPolicy.isPassing(status: error.status, cause: error.underlyingError)
        }

        private func tooLong() -> DeployError {
            DeployError(
                .deadlinePassed,
                operation: "job \(id)",
                message: "the job did not end within \(waiting.deadline) (deadline); it may go on: watch it again",
                underlyingError: failure
            )
        }
    }
}
