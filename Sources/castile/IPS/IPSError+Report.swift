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
        guard code == .transport, let operation, var error = underlyingError as? ServiceClientError else { return description }
        error.operation = nil
        let warning = error.warning(ofWriting: operation).map { "\n  \($0)" }
        if warning != nil { error.advice = nil }
        return "\(operation): \(error.report)\(warning ?? "")"
    }
}
