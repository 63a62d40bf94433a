/// Why an operation failed: what was asked for, what the server answered, and what to do.
public struct DeployError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public var code: Code
    /// The method and path, or the step of a workflow.
    public var operation: String
    /// What is wrong and what would be right.
    public var message: String
    /// The status of the answer; nil when there was none.
    public var status: Int?
    /// The identifier of the request, by which the server's events name it.
    public var requestID: String?
    /// The server's own code of the error.
    public var serverCode: String?
    /// The server's own message.
    public var serverMessage: String?
    /// The error below.
    public var underlyingError: (any Error)?

    /// An error without an answer of the server.
    ///
    /// - Parameters:
    ///   - code: What kind of failure it is.
    ///   - operation: The method and path, or the step of a workflow.
    ///   - message: What is wrong and what would be right.
    ///   - underlyingError: The error below.
    public init(_ code: Code, operation: String, message: String, underlyingError: (any Error)? = nil) {
        self.code = code
        self.operation = operation
        self.message = message
        self.underlyingError = underlyingError
    }

    /// The operation, the message, and below them what the server said.
    public var description: String {
        var lines = ["\(operation): \(message)"]
        if let serverMessage { lines.append("server: \(serverMessage)" + (serverCode.map { " (code \($0))" } ?? "")) }
        if let requestID { lines.append("request-id: \(requestID)") }
        if let underlyingError { lines.append("cause: \(underlyingError)") }
        return lines.joined(separator: "\n")
    }

    /// The kind of failure, without any text from outside.
    public var shortDescription: String { code.rawValue }
}
