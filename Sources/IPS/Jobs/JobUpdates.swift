internal import ServiceClient

/// Where a job stands, each time that it changed, until its end.
public struct JobUpdates: AsyncSequence, Sendable {
    /// How many looks in a row may find nothing of a job, which moves between the service's lists, before it counts as gone.
    static let mostLooksAtNothing = 10

    let job: Job
    let waiter: Waiter
    let clock: any Clock<Duration>

    /// Makes an iterator, whose first look is at once.
    ///
    /// - Returns: The iterator.
    public func makeAsyncIterator() -> Iterator {
        Iterator(job: job, clock: clock, elapsed: stopwatch(clock), pace: Waiter.Pace(waiter))
    }

    /// Looks at a job again and again.
    public struct Iterator: AsyncIteratorProtocol {
        let job: Job
        let clock: any Clock<Duration>
        let elapsed: @Sendable () -> Duration
        var pace: Waiter.Pace
        private var last: JobStatus?
        private var looksAtNothing = 0
        private var isOver = false
        /// The job's handle must stay good, however long the job takes; nil after its end.
        private var hold: SessionHold?

        init(job: Job, clock: any Clock<Duration>, elapsed: @escaping @Sendable () -> Duration, pace: Waiter.Pace) {
            self.job = job
            self.clock = clock
            self.elapsed = elapsed
            self.pace = pace
            hold = job.session.core.held()
        }

        /// Waits for news.
        ///
        /// - Returns: Where the job stands now; `nil` after its end.
        /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownJob`` when nothing is known of the job any more;
        ///   `ServiceClientError` with the code `timedOut` at the deadline; `CancellationError` when the task was cancelled.
        public mutating func next() async throws -> JobStatus? {
            while !isOver {
                if last != nil { try await pause() }
                let status = try await job.status()
                looksAtNothing = status == .unlisted ? looksAtNothing + 1 : 0
                guard looksAtNothing < JobUpdates.mostLooksAtNothing else {
                    hold = nil
                    throw gone()
                }
                isOver = status.isFinished
                if isOver { hold = nil }
                defer { last = status }
                if status.isNews(after: last) {
                    pace.reset()
                    return status
                }
            }
            return nil
        }

        private mutating func pause() async throws {
            do {
                try await pace.pause("getActiveJobs", clock: clock, elapsed: elapsed())
            } catch let error as ServiceClientError where error.code == .cancelled {
                throw CancellationError()
            }
        }

        private func gone() -> IPSError {
            IPSError(
                .unknownJob,
                operation: "getActiveJobs",
                message:
                    "the job\(job.name.map { " “\($0)”" } ?? "") is neither active nor scheduled and has no log; it was deleted, or is another company's"
            )
        }
    }
}
