import IPS
import ServiceClient

extension IPSError: ReportableError {
    var exitStatus: ExitStatus {
        switch code {
        case .authentication, .authorization: .accessDenied
        case .service: .serviceFault
        case .unknownName, .ambiguousName: .unknownName
        case .unknownField, .invalidRequest, .unsupportedVersion: .unknownField
        case .noCompany, .invalidLocale: .usage
        case .notSOAP where httpStatus.map(RetryPolicy.busyStatuses.contains) ?? false: .tryAgain
        case .notSOAP where [401, 403, 407].contains(httpStatus): .accessDenied
        case .notSOAP, .invalidResponse: .protocolViolation
        case .truncatedResponse: .truncated
        case .transport: (underlyingError as? any ReportableError)?.exitStatus ?? .failure
        default: .failure
        }
    }

    var report: String {
        guard let operation, var error = underlyingError as? ServiceClientError, let warning = error.warning(ofWriting: operation) else {
            return description
        }
        error.operation = nil
        error.advice = warning
        return "\(operation): \(error)"
    }
}
