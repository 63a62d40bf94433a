/// On whose permissions a call works.
public enum AccessContext: Hashable, Sendable {
    /// Those of the calling user.
    case caller

    /// Those of another user, found by email; for administrators (`accessUserHandle`).
    case user(email: String)

    /// Those of a group whose handle this session gave (`accessGroupHandle`).
    case group(GroupHandle)
}
