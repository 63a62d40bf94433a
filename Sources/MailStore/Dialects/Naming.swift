/// Runs a body and names the operation in its error.
func naming<Value>(_ operation: String, _ body: () throws(MailStoreError) -> Value) throws(MailStoreError) -> Value {
    do {
        return try body()
    } catch {
        throw error.during(operation)
    }
}

extension Duration {
    /// Whole milliseconds, cut off.
    var wholeMilliseconds: Int {
        Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
