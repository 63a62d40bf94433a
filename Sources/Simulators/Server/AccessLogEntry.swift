/// One line of the access log: who asked for what and what came of it; never a password, never a body.
package struct AccessLogEntry: Sendable, Hashable, CustomStringConvertible {
    package var method: String
    package var path: String
    /// Nil when the request was not understood.
    package var operation: String?
    package var user: String?
    package var status: Int
    /// Nil when the length was not known beforehand.
    package var responseBytes: Int?
    package var duration: Duration

    package var description: String {
        let milliseconds = Double(duration.components.seconds) * 1_000 + Double(duration.components.attoseconds) / 1e15
        let size = responseBytes.map { "\($0) bytes" } ?? "-"
        return "\(method) \(path) \(operation ?? "-") \(user ?? "-") \(status) \(size) \((milliseconds * 10).rounded() / 10) ms"
    }
}
