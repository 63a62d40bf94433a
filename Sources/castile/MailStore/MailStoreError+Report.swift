import MailStore
import ServiceClient

extension MailStoreError: ReportableError {
    var exitStatus: ExitStatus {
        switch code {
        case .unauthorized, .forbidden: .accessDenied
        case .unexpectedStatus where httpStatus.map(RetryPolicy.busyStatuses.contains) ?? false: .tryAgain
        case .functionFailed, .unexpectedStatus, .lengthRequired, .cannotCancel: .serviceFault
        case .unknownFunction, .notFound, .tokenExpired: .unknownName
        case .unknownParameter, .missingParameter, .invalidParameter, .wrongEdition, .noToken: .unknownField
        case .notJSON, .malformedAnswer: .protocolViolation
        case .waitExceeded: .tryAgain
        case .invalidConfiguration: .configuration
        case .transportFailed: (underlyingError as? any ReportableError)?.exitStatus ?? .unreachable
        default: .failure
        }
    }

    var report: String {
        var error = self
        error.underlyingError = underlyingError.reported
        return error.description
    }
}
