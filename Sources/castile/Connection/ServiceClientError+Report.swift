import ServiceClient

extension ServiceClientError: ReportableError {
    var exitStatus: ExitStatus {
        switch code {
        case .unreachable, .tlsFailure, .certificateChanged: .unreachable
        case .timedOut: .tryAgain
        case .connectionClosed, .truncatedResponse: .truncated
        case .invalidResponse, .responseTooLarge, .compressionRatio, .redirectRefused: .protocolViolation
        case .invalidRequest, .invalidConfiguration, .credentialsMissing, .credentialsExposed: .configuration
        case .unreadableFile, .changedFile: .missingInput
        case .cancelled: .interrupted
        default: .failure
        }
    }

    var report: String { description }
}
