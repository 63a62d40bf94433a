/// What a server does instead of answering properly.
///
/// Its handler has done its work by then, so that a client cannot know whether a write took place; only in the simulator of IPS
/// ``rateLimit(status:retryAfter:)`` and ``expiredHandle`` refuse before anything is done.
package enum Misbehaviour: Sendable, Hashable {
    /// An HTML page with status 200, as a login page is sent.
    case html
    /// An HTML page with status 500, as a proxy sends it.
    case htmlError
    /// The headers, with the full length, and half of the body.
    case halfResponse
    /// The proper answer, later.
    case delay(Duration)
    /// The proper answer, later by a random time up to this one.
    case latency(upTo: Duration)
    /// No byte at all: the connection is reset.
    case dropConnection
    /// Another status, with a line of text.
    case status(Int)
    /// A refusal with `Retry-After` in seconds.
    case rateLimit(status: Int, retryAfter: Int)
    /// The proper answer byte by byte, with a pause after each.
    case slowBytes(pause: Duration)
    /// A small body in gzip that inflates to this many bytes of blanks.
    case gzipBomb(bytes: Int)
    /// The fault of a handle that is not known any more; IPS only, and only for requests with a handle.
    case expiredHandle
    /// The proper answer in a namespace that is none of the service's; IPS only.
    case wrongNamespace
    /// The page before the one that was asked for; IPS only, and only for pages after the first.
    case duplicatePage
}

extension Misbehaviour {
    /// Whether it only makes the answer late.
    var isDelay: Bool {
        switch self {
        case .delay, .latency: true
        default: false
        }
    }

    /// Whether only a service that knows its messages can do it.
    var needsService: Bool { [.expiredHandle, .wrongNamespace, .duplicatePage].contains(self) }
}
