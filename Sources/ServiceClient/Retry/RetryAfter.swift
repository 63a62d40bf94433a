/// The value of a `Retry-After` header: seconds, or a date of HTTP (RFC 9110, 10.2.3).
public struct RetryAfter: Hashable, Sendable {
    private enum Kind: Hashable {
        case delay(Int)
        case date(secondsSince1970: Int)
    }

    private static let longest = 1_000_000_000
    private let kind: Kind

    /// Reads a header's value.
    ///
    /// - Parameter text: The value; nil comes of anything but seconds or a date in one of HTTP's three forms, such as
    ///   `Sun, 06 Nov 1994 08:49:37 GMT`.
    public init?(_ text: String) {
        let text = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            kind = .delay(min(Int(text) ?? Self.longest, Self.longest))
        } else if let seconds = HTTPDate.secondsSince1970(text) {
            kind = .date(secondsSince1970: seconds)
        } else {
            return nil
        }
    }

    /// How long to wait.
    ///
    /// - Parameter secondsSince1970: The time now, which a date is measured against.
    /// - Returns: The wait, never below zero.
    public func delay(now secondsSince1970: Double) -> Duration {
        switch kind {
        case .delay(let seconds): .seconds(seconds)
        case .date(let date): max(.zero, .seconds(Double(date) - secondsSince1970))
        }
    }
}
