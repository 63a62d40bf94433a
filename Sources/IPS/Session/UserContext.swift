/// The user that a call is about.
public enum UserContext: Hashable, Sendable {
    /// The calling user: the service's default when no `userHandle` is sent.
    case caller

    /// Another user, found by email; looked up once a session.
    ///
    /// Both users must be members of a company that they share (IPS protocol, “Handles”).
    case user(email: String)

    /// A user whose handle this session gave.
    case handle(UserHandle)
}
