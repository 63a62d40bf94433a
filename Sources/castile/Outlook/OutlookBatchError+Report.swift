import OutlookBatch
import ServiceClient

extension OutlookBatchError: ReportableError {
    var exitStatus: ExitStatus {
        switch code {
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

    var report: String { description }
}
