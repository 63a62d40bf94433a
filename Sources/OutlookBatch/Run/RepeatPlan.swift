import HTTPTypes
import ServiceClient

/// Which elements of an answered batch are sent again because the service was too busy for them.
struct RepeatPlan {
    private(set) var elements: [PreparedElement] = []
    private var wishes: [RetryAfter] = []

    init(elements: [PreparedElement], results: [Int: OperationResult], configuration: BatchConfiguration) {
        let statuses = configuration.retry.statuses
        var repeated: Set<Int> = []
        for element in elements {
            guard let first = element.operations.first?.position, let result = results[first] else { continue }
            switch result {
            case .response(let response) where statuses.contains(response.status),
                .notExecuted(because: .changeSetFailed(let response)) where statuses.contains(response.status):
                guard Self.canRepeat(element, configuration) else { continue }
                if let wish = response.headers[.retryAfter].flatMap(RetryAfter.init) { wishes.append(wish) }
            case _ where result.hasFailedDependency:
                // Nothing was done of it, since what it depends on was not done, and now will be.
                guard element.operations.contains(where: { !repeated.isDisjoint(with: $0.operation.dependsOn) }) else { continue }
            case .notExecuted(because: .earlierFailure(let cause)):
                guard repeated.contains(cause) else { continue }
            default:
                continue
            }
            self.elements.append(element)
            repeated.formUnion(element.operations.map(\.position))
        }
    }

    /// The longest wait that was asked for; nil when none was.
    func delay(now: Double) -> Duration? {
        wishes.map { $0.delay(now: now) }.max()
    }

    /// The results when the service was too busy for a batch as a whole: its answer stands for each operation.
    ///
    /// Without continue-on-error, nothing after an operation that cannot be sent again is sent again either. Of a write nobody knows then
    /// whether it was done.
    static func throttled(
        _ response: OperationResponse,
        _ elements: [PreparedElement],
        _ configuration: BatchConfiguration
    ) -> [Int: OperationResult] {
        var results: [Int: OperationResult] = [:]
        var stoppedAt: Int?
        for element in elements {
            let canRepeat = canRepeat(element, configuration)
            let result: OperationResult =
                switch stoppedAt {
                case let cause? where element.isRead: .notExecuted(because: .earlierFailure(operation: cause))
                case .some where canRepeat: .missing
                default: .response(response)
                }
            results.merge(BatchRun.fill([element], result)) { $1 }
            if !configuration.continuesOnError, stoppedAt == nil, !canRepeat { stoppedAt = element.operations.first?.position }
        }
        return results
    }

    static func canRepeat(_ element: PreparedElement, _ configuration: BatchConfiguration) -> Bool {
        (element.isRead || configuration.repeatsWrites) && element.operations.allSatisfy { $0.operation.body?.isReplayable ?? true }
    }
}
