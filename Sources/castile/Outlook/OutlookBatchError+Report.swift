import OutlookBatch
import ServiceClient

extension OutlookBatchError: ReportableError {
    var exitStatus: ExitStatus {
        switch code {
        // Who repeats a file because of another status must not repeat what was done.
        case _ where results.contains(where: \.isSuccess): .partialFailure
        case .invalidConfiguration: .configuration
        case .invalidOperation: .unknownField
        case .accessDenied: .accessDenied
        case .mailboxUnavailable: .unknownName
        case .batchRefused where status.map(RetryPolicy.busyStatuses.contains) ?? false: .tryAgain
        case .batchRefused, .operationFailed: .serviceFault
        case .invalidResponse: .protocolViolation
        case .deadlineExceeded: .tryAgain
        case .cancelled: .interrupted
        default: (underlyingError as? any ReportableError)?.exitStatus ?? .failure
        }
    }

    var report: String {
        var error = self
        error.underlyingError = underlyingError.reported
        return error.description
    }
}
