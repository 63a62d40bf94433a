internal import SOAP
internal import XMLStream

extension IPSError {
    /// Takes over what the layer below says about a failed call; the error below it stays the underlying one.
    init(_ error: SOAPError) {
        let fault = error.fault.flatMap(IPSFault.init)
        let code: Code =
            switch error.code {
            case .fault: Code(fault?.kind)
            case .invalidRequest: Code(writing: error.underlyingError)
            case .transport: .transport
            case .notSOAP: .notSOAP
            case .truncatedResponse: .truncatedResponse
            default: .invalidResponse
            }
        self.init(
            code,
            operation: error.operation,
            message: fault.map { "the service answers \($0)" } ?? error.message,
            fault: fault,
            exchange: error.exchange,
            underlyingError: error.underlyingError
        )
    }
}

extension IPSError.Code {
    /// Why a request could not be written.
    fileprivate init(writing error: (any Error)?) {
        switch (error as? XMLError)?.code {
        case .foreignHandle?: self = .foreignHandle
        case .unsupportedVersion?: self = .unsupportedVersion
        default: self = .invalidRequest
        }
    }

    init(_ kind: IPSFault.Kind?) {
        switch kind {
        case .authentication: self = .authentication
        case .authorization: self = .authorization
        case .service, nil: self = .service
        }
    }
}
