import SelectDeploy
import ServiceClient

extension DeployError: ReportableError {
    var exitStatus: ExitStatus {
        switch code {
        case .unauthorized, .forbidden: .accessDenied
        case .notFound: .unknownName
        case .invalidConfiguration: .configuration
        case .invalidRequest: .unknownField
        case .unexpectedStatus where status.map(RetryPolicy.busyStatuses.contains) ?? false: .tryAgain
        case .invalidResponse, .unexpectedStatus: .protocolViolation
        case .deadlinePassed: .tryAgain
        case .noAnswer: (underlyingError as? any ReportableError)?.exitStatus ?? .failure
        default: .serviceFault
        }
    }

    var report: String {
        var error = self
        error.underlyingError = underlyingError.reported
        guard let decoding = underlyingError as? DecodingError else { return error.description }
        error.underlyingError = nil
        return "\(error)\ncause: \(decoding.explanation)"
    }
}

extension DeployQueryError: ReportableError {
    var exitStatus: ExitStatus { .unknownField }
    var report: String { description }
}
