import Synchronization

/// Carries out single operations on a mailbox.
final class OperationDispatcher: Sendable {
    let configuration: OutlookSimulatorConfiguration
    private let store: MailboxStore
    private let calls: CallCounter
    private let generator: Mutex<SeededGenerator>

    init(configuration: OutlookSimulatorConfiguration, store: MailboxStore, calls: CallCounter) {
        self.configuration = configuration
        self.store = store
        self.calls = calls
        generator = Mutex(SeededGenerator(seed: configuration.seed))
    }

    /// Carries out one operation in a transaction of its own.
    func run(_ operation: OutlookOperation, _ address: OutlookAddress, mailbox: String) -> OutlookAnswer {
        do {
            return try store.transaction(mailbox) { try perform(operation, address, shelf: $0) }
        } catch let problem as ODataProblem {
            return .problem(problem)
        } catch {
            return .problem(ODataProblem(500, "ErrorInternalServerError", "\(error)"))
        }
    }

    /// Carries out all operations or none; the answer of the one that failed stands for all.
    func runAll(
        _ operations: [(operation: OutlookOperation, address: (OutlookOperation) throws -> OutlookAddress)],
        mailbox: String
    ) -> Result<[OutlookAnswer], ChangeSetFailure> {
        do {
            return .success(
                try store.transaction(mailbox) { shelf in
                    var answers: [OutlookAnswer] = []
                    var made: [String: String] = [:]
                    for (operation, address) in operations {
                        var operation = operation
                        operation.url = Self.resolved(operation.url, made)
                        var answer = try perform(operation, try address(operation), shelf: shelf)
                        answer.contentID = operation.contentID
                        if let id = operation.contentID { made[id] = answer.headers.first { $0.name == "Location" }?.value }
                        answers.append(answer)
                    }
                    return answers
                }
            )
        } catch let problem as ODataProblem {
            return .failure(ChangeSetFailure(answer: .problem(problem)))
        } catch {
            return .failure(ChangeSetFailure(answer: .problem(ODataProblem(500, "ErrorInternalServerError", "\(error)"))))
        }
    }

    struct ChangeSetFailure: Error {
        var answer: OutlookAnswer
    }

    /// `$1/…` becomes the URL of what the operation with that Content-ID made.
    private static func resolved(_ url: String, _ made: [String: String]) -> String {
        guard url.hasPrefix("$") else { return url }
        let id = url.dropFirst().prefix { $0 != "/" }
        return made[String(id)].map { $0 + url.dropFirst(id.count + 1) } ?? url
    }

    private func perform(_ operation: OutlookOperation, _ address: OutlookAddress, shelf: MailboxShelf) throws -> OutlookAnswer {
        if generator.withLock({ $0.number(below: 100) }) < configuration.throttledPercent {
            return .problem(
                ODataProblem(429, "ErrorTooManyRequests", "too many requests; come back later"),
                headers: [("Retry-After", "\(configuration.retryAfter)")]
            )
        }
        calls.count("\(operation.method) \(address.path)\(address.query.isEmpty ? "" : "?")\(address.query)")
        return try ItemOperation(operation: operation, address: address, shelf: shelf).answer()
    }
}
