public import SOAP

/// Why a call of the service, or the preparation of one, failed.
public struct IPSError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public var code: Code

    /// The name of the operation; `nil` if it failed before there was one.
    public var operation: String?

    /// The name of the company that the call worked in; `nil` if it needed none, or had its handle.
    public var company: String?

    /// What is wrong and what to do about it.
    public var message: String

    /// What the service answered, if it answered a fault.
    public var fault: IPSFault?

    /// The messages, without passwords and handles.
    public var exchange: SOAPExchange?

    /// The error below this one.
    public var underlyingError: (any Error)?

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: What kind of failure it is.
    ///   - operation: The name of the operation.
    ///   - message: What is wrong and what to do about it.
    ///   - fault: What the service answered.
    ///   - exchange: The messages.
    ///   - underlyingError: The error below this one.
    public init(
        _ code: Code,
        operation: String?,
        message: String,
        fault: IPSFault? = nil,
        exchange: SOAPExchange? = nil,
        underlyingError: (any Error)? = nil
    ) {
        self.code = code
        self.operation = operation
        self.message = message
        self.fault = fault
        self.exchange = exchange
        self.underlyingError = underlyingError
    }

    /// The HTTP status of the answer; `nil` if none came.
    ///
    /// It tells what an answer without a message means, of the code ``Code/notSOAP``: the service is too busy, or does not let the call in.
    public var httpStatus: Int? { exchange?.status }

    /// The operation and the message.
    public var description: String { operation.map { "\($0): \(message)" } ?? message }

    /// The kind of failure, without any text from outside.
    public var shortDescription: String { code.rawValue }
}
