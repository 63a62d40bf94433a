/// What a server does instead of answering properly, once its handler has done its work.
package enum Misbehaviour: Sendable, Hashable {
    /// An HTML page with status 200, as a proxy or a login page sends it.
    case html
    /// The headers, with the full length, and half of the body.
    case halfResponse
    /// The proper answer, later.
    case delay(Duration)
    /// No byte at all.
    case dropConnection
    /// Another status, with a line of text.
    case status(Int)
}
