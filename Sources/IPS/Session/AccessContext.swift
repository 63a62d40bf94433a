/// On whose permissions a call works; for administrators.
public enum AccessContext: Hashable, Sendable {
    /// Those of the calling user.
    case caller

    /// Those of another user, found by email; looked up once a session (`accessUserHandle`).
    ///
    /// The user must be a member of the call's company (IPS protocol, “Handles”).
    case user(email: String)

    /// Those of a user whose handle this session gave.
    case userHandle(UserHandle)

    /// Those of a group of the call's company, found by its name; looked up once a session (`accessGroupHandle`).
    case group(named: String)

    /// Those of a group whose handle this session gave.
    case groupHandle(GroupHandle)
}
