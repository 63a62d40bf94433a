import ServiceClient

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Sends the elements of one batch until each operation has its final result: halves what is refused, waits and repeats what is throttled.
struct BatchRun: Sendable {
    typealias Results = [Int: OperationResult]

    var exchange: BatchExchange
    var configuration: BatchConfiguration
    var clock: any Clock<Duration>
    /// Seconds since 1970, for a `Retry-After` that is a date.
    var now: @Sendable () -> Double
    /// The time since all batches began.
    var elapsed: @Sendable () -> Duration

    /// Sends until each operation has its final result.
    ///
    /// - Throws: ``BatchInterruption`` with what is known by then.
    func run(_ elements: [PreparedElement]) async throws -> Results {
        var results: Results = [:]
        do {
            try await run(elements, into: &results)
            return results
        } catch {
            // Whatever a middleware or the caller's token throws: what is known by then must not be lost with it.
            throw BatchInterruption(error: error as? OutlookBatchError ?? Self.failed(error), results: results)
        }
    }

    private func run(_ elements: [PreparedElement], into results: inout Results) async throws {
        var pending = elements
        var attempt = 1
        let begin = elapsed()
        while true {
            let wait: Duration
            let positions = Set(pending.flatMap(\.operations).map(\.position))
            var known = results.filter { !positions.contains($0.key) }
            do {
                defer { results.merge(known) { $1 } }
                try await send(pending, into: &known)
                let again = RepeatPlan(elements: elements, results: known, configuration: configuration)
                wait = again.delay(now: now()) ?? configuration.retry.delay(afterAttempt: attempt)
                guard !again.elements.isEmpty, mayRepeat(attempt: attempt, since: begin, wait: wait) else { return }
                pending = again.elements
            } catch let error as ServiceClientError {
                wait = configuration.retry.delay(afterAttempt: attempt)
                // A part of the batch may have been answered before, and must not be done twice.
                pending = pending.filter { element in
                    let result = element.operations.first.flatMap { known[$0.position] }
                    return result == nil || (error.mayHaveReachedServer && result == .missing)
                }
                guard canRepeat(pending, after: error), mayRepeat(attempt: attempt, since: begin, wait: wait) else { throw error }
            }
            do {
                try await clock.sleep(for: wait)
            } catch {
                throw OutlookBatchError(.cancelled, "the batch was cancelled while it waited for its next attempt", underlyingError: error)
            }
            attempt += 1
        }
    }

    private func mayRepeat(attempt: Int, since begin: Duration, wait: Duration) -> Bool {
        attempt < configuration.retry.maximumAttempts && elapsed() - begin + wait < configuration.retry.deadline
            && elapsed() + wait < configuration.deadline
    }

    /// Sends once; a batch that is refused for what it holds is cut in two, down to the one element that is refused.
    ///
    /// The results hold what is known of operations that are sent no more; what depends on a failure among them is not sent either.
    private func send(_ elements: [PreparedElement], into results: inout Results) async throws {
        let elements = Self.withoutFailedDependencies(elements, noting: &results)
        guard !elements.isEmpty else { return }
        let remaining = configuration.deadline - elapsed()
        guard remaining > .zero else { throw deadlineExceeded }
        switch try await answer(to: elements, within: remaining, forgetting: &results) {
        case .results(let answered, nextLink: let link):
            results.merge(answered) { $1 }
            if let link { try await fetchRest(of: elements, from: link, into: &results) }
        case .refused(let response) where response.isThrottled || canRepeat(elements, after: response):
            results.merge(RepeatPlan.throttled(response, elements, configuration)) { $1 }
        case .refused(let response) where response.mayHelpToCut:
            guard elements.count > 1 else {
                return results.merge(Self.fill(elements, .notExecuted(because: .batchRefused(response)))) { $1 }
            }
            let half = (elements.count + 1) / 2
            let (left, right) = (Array(elements[..<half]), Array(elements[half...]))
            try await send(left, into: &results)
            let failed = left.flatMap(\.operations).map(\.position).first { results[$0]?.isSuccess != true }
            if !configuration.continuesOnError, let failed {
                return results.merge(Self.fill(right, .notExecuted(because: .earlierFailure(operation: failed)))) { $1 }
            }
            try await send(right, into: &results)
        case .refused(let response):
            // With any other answer that stands for the whole batch, nobody knows what was done of it.
            let result = response.provesNothingDone ? OperationResult.notExecuted(because: .batchRefused(response)) : .missing
            results.merge(Self.fill(elements, result)) { $1 }
            throw response.refusal
        }
    }

    /// Sends once; without an answer, what an earlier attempt said of the elements is true no longer, and so forgotten.
    private func answer(
        to elements: [PreparedElement],
        within remaining: Duration,
        forgetting results: inout Results
    ) async throws -> BatchExchange.Answer {
        let watch = TransportWatch()
        do {
            return try await exchange.send(elements, timeout: min(configuration.requestTimeout, remaining), watch: watch)
        } catch let error as OutlookBatchError where error.code == .invalidOperation {
            throw error
        } catch var error as ServiceClientError {
            // It may be another request that failed, that for a token, and an earlier attempt that reached the server.
            error.mayHaveReachedServer = watch.mayHaveReachedServer
            if error.mayHaveReachedServer { results.merge(Self.fill(elements, .missing)) { $1 } }
            if isDeadline(error, within: remaining) { throw deadlineExceeded }
            throw error
        } catch {
            if watch.mayHaveReachedServer { results.merge(Self.fill(elements, .missing)) { $1 } }
            throw error
        }
    }

    /// Whether it was not the time for one exchange that was too short, but that for all batches.
    func isDeadline(_ error: ServiceClientError, within remaining: Duration) -> Bool {
        error.code == .timedOut && error.setting?.name == "timeout" && remaining < configuration.requestTimeout
    }

    var deadlineExceeded: OutlookBatchError {
        OutlookBatchError(.deadlineExceeded, "the deadline of \(configuration.deadline) for all batches has passed")
    }

    /// The elements without those that depend on an operation outside them that failed; of these the results then say so.
    private static func withoutFailedDependencies(_ elements: [PreparedElement], noting results: inout Results) -> [PreparedElement] {
        elements.filter { element in
            let dependencies = element.operations.flatMap(\.operation.dependsOn)
            guard let failed = dependencies.first(where: { results[$0]?.isSuccess == false }) else { return true }
            results.merge(fill([element], .notExecuted(because: .dependencyFailed(operation: failed)))) { $1 }
            return false
        }
    }

    /// Whether an answer that stands for the whole batch, of which the service may have done some, is worth a repetition and safe.
    private func canRepeat(_ elements: [PreparedElement], after response: OperationResponse) -> Bool {
        configuration.retry.statuses.contains(response.status) && elements.allSatisfy { RepeatPlan.canRepeat($0, configuration) }
    }

    private func canRepeat(_ elements: [PreparedElement], after error: ServiceClientError) -> Bool {
        configuration.retry.errors.contains(error.code)
            && (!error.mayHaveReachedServer || configuration.repeatsWrites || elements.allSatisfy(\.isRead))
            && elements.flatMap(\.operations).allSatisfy { $0.operation.body?.isReplayable ?? true }
    }

    static func fill(_ elements: [PreparedElement], _ result: OperationResult) -> Results {
        Dictionary(uniqueKeysWithValues: elements.flatMap(\.operations).map { ($0.position, result) })
    }

    private static func failed(_ error: any Error) -> OutlookBatchError {
        let transport = error as? ServiceClientError
        let isCancelled = transport?.code == .cancelled || error is CancellationError
        let cause = transport?.naming(timeout: "requestTimeout") ?? error
        return OutlookBatchError(
            isCancelled ? .cancelled : .exchangeFailed,
            isCancelled ? "the batch was cancelled" : "the batch could not be exchanged",
            underlyingError: cause
        )
    }
}
