/// One line of the access log: who asked for what and what came of it; never a password, never a body.
package struct AccessLogEntry: Sendable, Hashable, CustomStringConvertible {
    private static let longestUser = 100

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
        let words = [method, path, operation ?? "-", user.map(Self.printable) ?? "-", "\(status)", size]
        return words.joined(separator: " ") + " \((milliseconds * 10).rounded() / 10) ms"
    }

    /// What a caller says to be must not make lines of its own, or look like other words of this one.
    private static func printable(_ text: String) -> String {
        let scalars = text.unicodeScalars.prefix(longestUser).map { scalar in
            scalar.properties.isWhitespace || scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
