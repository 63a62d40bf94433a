import ServiceClient

extension ServiceClientError: ReportableError {
    var exitStatus: ExitStatus {
        switch code {
        case .unreachable, .tlsFailure, .certificateChanged: .unreachable
        case .proxyRefused: .accessDenied
        case .timedOut: .tryAgain
        case .connectionClosed, .truncatedResponse: .truncated
        case .invalidResponse, .responseTooLarge, .compressionRatio, .redirectRefused: .protocolViolation
        case .invalidRequest, .invalidConfiguration, .credentialsMissing, .credentialsExposed: .configuration
        case .unreadableFile, .changedFile: .missingInput
        case .cancelled: .interrupted
        default: .failure
        }
    }

    /// The description with the options of the command in place of the library's settings.
    var report: String {
        var error = self
        switch setting?.name {
        case "timeout", "timeout.request", "exchangeTimeout", "requestTimeout":
            error.setting?.name = "--timeout"
            error.advice = "If the server is only slow, raise --timeout."
        case let name?:
            // The command has no option for any other; its value stands in the message.
            error.setting = nil
            if error.advice?.contains(name) ?? false { error.advice = nil }
        case nil: break
        }
        return error.description
    }
}
