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
        guard let operation else { return description }
        let warning = mayHaveReachedService ? Self.warning(ofWriting: operation).map { "\n  \($0)" } : nil
        guard code == .transport, var error = underlyingError as? ServiceClientError else { return description + (warning ?? "") }
        error.operation = nil
        if warning != nil { error.advice = nil }
        return "\(operation): \(error.report)\(warning ?? "")"
    }

    /// What must be said of an operation whose answer does not tell whether it was done; `nil` if it only reads.
    static func warning(ofWriting operation: String) -> String? {
        IPSOperation.isRead(operation) ? nil : "It may have been done; look before you repeat it."
    }
}
