public import SOAP

/// One exchange with the service.
public struct RecordedExchange: Hashable, Sendable, CustomStringConvertible {
    /// Which exchange of its recorder it is, from 1.
    public let number: Int

    /// The operation.
    public let operation: String

    /// The messages, without passwords and handles.
    public let exchange: SOAPExchange

    /// The kind of failure; `nil` if the call succeeded.
    public let failure: String?

    /// The exchange for people: a line about it, then both messages.
    public var description: String {
        let status = exchange.status.map { "HTTP \($0)" } ?? "no answer"
        let end = failure.map { ", \($0)" } ?? ""
        var lines = ["#\(number) \(operation): \(status)\(end), \(exchange.duration), \(exchange.url)"]
        lines += exchange.request.split(separator: "\n").map { "> \($0)" }
        lines += (exchange.response ?? "").split(separator: "\n").map { "< \($0)" }
        return lines.joined(separator: "\n")
    }
}
