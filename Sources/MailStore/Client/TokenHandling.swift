/// Who follows a process that a call started.
public enum TokenHandling: Hashable, Sendable {
    /// The call returns when the process has ended: the wrapper's `autoHandleToken=True`.
    case automatic
    /// The call returns with the token; the caller asks for the status.
    case manual
}
