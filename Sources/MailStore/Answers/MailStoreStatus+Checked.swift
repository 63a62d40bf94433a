extension MailStoreStatus {
    /// The status, unless it says that the call failed.
    ///
    /// - Parameter operation: The function, for the error.
    /// - Returns: This status.
    /// - Throws: ``MailStoreError`` when there is an `error` or the code is `failed`.
    public func checked(_ operation: String) throws(MailStoreError) -> MailStoreStatus {
        guard error != nil || code == .failed else { return self }
        let message = error?.message ?? "the server says failed, and not why\(text.map { "; its last word was \"\($0)\"" } ?? "")"
        throw MailStoreError(.functionFailed, message, operation: operation, fault: error)
    }
}
