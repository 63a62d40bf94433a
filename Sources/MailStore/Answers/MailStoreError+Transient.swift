import ServiceClient

extension MailStoreError {
    /// True when asking again may help: the server was away or slow, not another one than it should be.
    var isTransient: Bool {
        guard code == .transportFailed else { return false }
        guard let error = underlyingError as? ServiceClientError else { return true }
        return [.unreachable, .timedOut, .connectionClosed].contains(error.code)
    }
}
