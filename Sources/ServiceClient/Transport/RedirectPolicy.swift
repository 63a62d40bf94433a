/// Whether a server may send the caller elsewhere.
///
/// Requests carry credentials, in a header or, as SOAP does, in the body; so no policy ever leaves scheme, host and port.
public enum RedirectPolicy: Sendable, Hashable {
    /// Each redirect is an error that says where it leads.
    case refused

    /// Followed within the same scheme, host and port, at most so many times in a row.
    case sameOrigin(maximum: Int)
}
