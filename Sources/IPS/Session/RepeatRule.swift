/// Which operations are sent again after a failure that leaves open whether the service acted on the request.
///
/// A request that surely did not reach the service is sent again under every rule but ``nothing``; how often and after which waits, the
/// client's `RetryPolicy` says.
public enum RepeatRule: Hashable, Sendable {
    /// Those that only read, told by their names: get…, batchGet…, search…, check…
    case reads

    /// All: the caller says that doing it twice does no harm.
    case everything

    /// None, whatever failed.
    case nothing
}
