/// Why a call failed: what went wrong, in which operation, with the exchange as far as it came.
public struct SOAPError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public var code: Code

    /// The name of the operation.
    public var operation: String

    /// What is wrong and what to do about it.
    public var message: String

    /// The fault, if the service answered one.
    public var fault: SOAPFault?

    /// The messages, redacted; without a response if none came.
    public var exchange: SOAPExchange?

    /// The error below this one.
    public var underlyingError: (any Error)?

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: What kind of failure it is.
    ///   - operation: The name of the operation.
    ///   - message: What is wrong and what to do about it.
    ///   - fault: The fault, if the service answered one.
    ///   - exchange: The messages.
    ///   - underlyingError: The error below this one.
    public init(
        _ code: Code,
        operation: String,
        message: String,
        fault: SOAPFault? = nil,
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

    /// The operation and the message.
    public var description: String { "\(operation): \(message)" }

    /// The kind of failure, without any text from outside.
    public var shortDescription: String { code.rawValue }
}
