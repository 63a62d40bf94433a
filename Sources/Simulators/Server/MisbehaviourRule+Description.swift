extension MisbehaviourRule: CustomStringConvertible {
    /// The rule in the words that `init(parsing:)` reads.
    package var description: String {
        let pairs: [(String, String)?] = [
            operation.map { ("operation", $0) },
            ("kind", words.kind.rawValue),
            rate < 1 ? ("rate", "\(rate)") : nil,
            times.map { ("times", "\($0)") },
            after > 0 ? ("after", "\(after)") : nil,
        ]
        return (pairs.compactMap { $0 } + words.values).map { "\($0)=\($1)" }.joined(separator: ",")
    }

    private var words: (kind: MisbehaviourKind, values: [(String, String)]) {
        switch behaviour {
        case .html: (.html, [])
        case .htmlError: (.html500, [])
        case .halfResponse: (.halfBody, [])
        case .delay(let duration): (.delay, [("seconds", seconds(duration))])
        case .latency(let duration): (.latency, [("seconds", seconds(duration))])
        case .dropConnection: (.drop, [])
        case .status(let status): (.status, [("status", "\(status)")])
        case .rateLimit(let status, let retryAfter): (.rateLimit, [("status", "\(status)"), ("retryAfter", "\(retryAfter)")])
        case .slowBytes(let pause): (.slowBytes, [("seconds", seconds(pause))])
        case .gzipBomb(let bytes): (.gzipBomb, [("bytes", "\(bytes)")])
        case .expiredHandle: (.expiredHandle, [])
        case .wrongNamespace: (.wrongNamespace, [])
        case .duplicatePage: (.duplicatePage, [])
        }
    }

    private func seconds(_ duration: Duration) -> String {
        "\(Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)"
    }
}
