/// The words for each ``Misbehaviour``, as `--fault kind=…` and the admin endpoint take them.
package enum MisbehaviourKind: String, CaseIterable, Sendable {
    case delay, latency, drop, html, html500, halfBody, status, rateLimit, slowBytes, gzipBomb, expiredHandle, wrongNamespace, duplicatePage

    /// What a server does then.
    package var summary: String {
        switch self {
        case .delay: "the answer comes later by so many seconds (default 1)"
        case .latency: "the answer comes later by a random time up to so many seconds (default 0.2)"
        case .drop: "the connection is reset after the work is done"
        case .html: "an HTML page with status 200"
        case .html500: "an HTML page with status 500"
        case .halfBody: "half of the body, then the connection ends"
        case .status: "this status (default 500) with a line of text"
        case .rateLimit: "status 503 (or 429) with Retry-After in seconds (default 1); nothing is done"
        case .slowBytes: "byte by byte, with a pause of so many seconds after each (default 0.05)"
        case .gzipBomb: "a small body in gzip that inflates to so many bytes (default 268435456)"
        case .expiredHandle: "the fault of a handle that is not known any more; nothing is done"
        case .wrongNamespace: "the answer in a namespace that is none of the service's"
        case .duplicatePage: "the page before the one that was asked for"
        }
    }

    /// The keys that this kind takes beside those that each takes.
    package var keys: [String] {
        switch self {
        case .delay, .latency, .slowBytes: ["seconds"]
        case .status: ["status"]
        case .rateLimit: ["status", "retryAfter"]
        case .gzipBomb: ["bytes"]
        case .drop, .html, .html500, .halfBody, .expiredHandle, .wrongNamespace, .duplicatePage: []
        }
    }

    /// Makes the misbehaviour with the values of its keys, or their defaults.
    func behaviour(_ values: borrowing MisbehaviourValues) throws(SimulatorError) -> Misbehaviour {
        switch self {
        case .delay: .delay(try values.seconds(default: .seconds(1)))
        case .latency: .latency(upTo: try values.seconds(default: .milliseconds(200)))
        case .drop: .dropConnection
        case .html: .html
        case .html500: .htmlError
        case .halfBody: .halfResponse
        case .status: .status(try values.int("status", in: 200...599, default: 500))
        case .rateLimit:
            .rateLimit(
                status: try values.int("status", in: 429...503, default: 503),
                retryAfter: try values.int("retryAfter", in: 0...86_400, default: 1)
            )
        case .slowBytes: .slowBytes(pause: try values.seconds(default: .milliseconds(50)))
        case .gzipBomb: .gzipBomb(bytes: try values.int("bytes", in: 1...(16 << 30), default: 256 << 20))
        case .expiredHandle: .expiredHandle
        case .wrongNamespace: .wrongNamespace
        case .duplicatePage: .duplicatePage
        }
    }
}
