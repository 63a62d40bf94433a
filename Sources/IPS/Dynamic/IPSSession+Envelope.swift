package import XMLStream

extension IPSSession {
    /// The message that a call would send, with the password left out; nothing is sent.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - body: Writes the content of the input's root element. Only passwords are kept back, so it writes no handle.
    /// - Returns: The message.
    /// - Throws: `XMLError` when a value cannot be written.
    package func envelope(
        of operation: IPSOperation,
        body: (inout XMLWriter) throws(XMLError) -> Void
    ) throws(XMLError) -> String {
        try client.envelope(of: operation, locale: locale, body: body)
    }
}
