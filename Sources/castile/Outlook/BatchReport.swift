import HTTPTypes
import OutlookBatch

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The results of a batch as records, and the exit status they lead to.
enum BatchReport {
    static let columns = ["operation", "method", "url", "status", "outcome"].map(OutputColumn.init)

    static func record(_ index: Int, _ operation: BatchOperation, _ result: OperationResult) -> TreeValue {
        var members: [TreeValue.Member] = [
            .init(name: "operation", value: .integer(index + 1)),
            .init(name: "method", value: .text(operation.method.rawValue)),
            .init(name: "url", value: .text(operation.url)),
            .init(name: "status", value: result.response.map { .integer($0.status) } ?? .null),
            .init(name: "outcome", value: .text(outcome(result))),
        ]
        if let response = result.response, !response.body.isEmpty {
            members.append(.init(name: "body", value: body(response.body)))
        }
        return .record(members)
    }

    /// JSON as a tree, another text as it is, and what is no text as base64.
    private static func body(_ bytes: [UInt8]) -> TreeValue {
        TreeValue(json: bytes) ?? .text(String(validating: bytes, as: UTF8.self) ?? Data(bytes).base64EncodedString())
    }

    /// The failure of the command, if not everything was done.
    static func failure(_ results: [OperationResult]) -> CommandFailure? {
        let failed = results.count { !$0.isSuccess }
        guard failed > 0 else { return nil }
        // Only if nothing was done: who repeats a file because of this status must not repeat what was.
        if failed == results.count, results.contains(where: { $0.response?.isThrottled ?? false }),
            !results.contains(where: \.isFinalFailure)
        {
            return CommandFailure(.tryAgain, "the service was too busy for the \(failed) operations; later it may work")
        }
        return failed == results.count
            ? CommandFailure(.serviceFault, "none of the \(results.count) operations is known to be done")
            : CommandFailure(.partialFailure, "\(failed) of \(results.count) operations failed or were not done")
    }

    private static func outcome(_ result: OperationResult) -> String {
        switch result {
        case .response(let response):
            response.isSuccess ? "done" : response.error.map { "failed: \($0)" } ?? "failed"
        case .missing: "no answer"
        case .notSent: "not sent"
        case .notExecuted(because: .earlierFailure(let operation)): "not done: stopped at operation \(operation + 1)"
        case .notExecuted(because: .dependencyFailed(let operation)): "not done: depends on operation \(operation + 1)"
        case .notExecuted(because: .changeSetFailed(let response)):
            "not done: its change set failed, \(response.error.map { "\($0)" } ?? "status \(response.status)")"
        case .notExecuted(because: .batchRefused(let response)):
            "not done: refused, \(response.error.map { "\($0)" } ?? "status \(response.status)")"
        }
    }
}

extension OperationResult {
    /// Whether a failure is here to stay, other than that the service was too busy.
    fileprivate var isFinalFailure: Bool {
        switch self {
        case .response(let response): !response.isSuccess && !response.isThrottled
        case .notExecuted(because: .earlierFailure), .notExecuted(because: .dependencyFailed), .notSent: false
        case .notExecuted(because: .changeSetFailed(let response)): !response.isThrottled
        case .notExecuted(because: .batchRefused), .missing: true
        }
    }
}
