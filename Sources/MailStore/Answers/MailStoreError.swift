/// A failure of a call, from whichever place it comes.
public struct MailStoreError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public var code: Code
    /// The function or endpoint that was called; empty when none was.
    public var operation: String
    /// What is wrong, where, and what would be right.
    public var message: String
    /// The error as the server put it; nil when it said nothing.
    public var fault: MailStoreFault?
    /// The HTTP status; nil when there was no answer, or none that matters.
    public var httpStatus: Int?
    /// What is known of the process that this was about; nil when there was none.
    public var process: ProcessKnowledge?
    /// What lies below.
    public var underlyingError: (any Error)?

    /// A failure.
    ///
    /// - Parameters:
    ///   - code: What kind of failure it is.
    ///   - message: What is wrong, where, and what would be right.
    ///   - operation: The function or endpoint.
    ///   - fault: The error as the server put it.
    ///   - httpStatus: The HTTP status.
    ///   - process: What is known of the process.
    ///   - underlyingError: What lies below.
    public init(
        _ code: Code,
        _ message: String,
        operation: String = "",
        fault: MailStoreFault? = nil,
        httpStatus: Int? = nil,
        process: ProcessKnowledge? = nil,
        underlyingError: (any Error)? = nil
    ) {
        self.code = code
        self.operation = operation
        self.message = message
        self.fault = fault
        self.httpStatus = httpStatus
        self.process = process
        self.underlyingError = underlyingError
    }

    /// A few words without dynamic text, for metrics.
    public var shortDescription: String { code.rawValue }

    /// Operation, message, the details of the server, what is known of a process and the cause, a line each.
    public var description: String {
        var lines = [(operation.isEmpty ? "" : operation + ": ") + message]
        if let details = fault?.details, !details.isEmpty {
            lines += details.split(whereSeparator: \.isNewline).map { "  " + $0 }
        }
        if let process { lines.append("  " + process.description) }
        if let underlyingError { lines.append("  because: \(underlyingError)") }
        return lines.joined(separator: "\n")
    }

    /// The same error with the operation that it belongs to; one that has it already keeps it.
    func during(_ operation: String) -> MailStoreError {
        var copy = self
        if copy.operation.isEmpty { copy.operation = operation }
        return copy
    }
}
