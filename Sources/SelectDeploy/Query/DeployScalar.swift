/// A value with one unmistakable text: a number, a truth value, a time.
public protocol DeployScalar: Sendable {
    /// The text that is sent.
    ///
    /// - Throws: ``DeployQueryError`` when the value has no such text.
    func queryText() throws(DeployQueryError) -> String
}

extension Int: DeployScalar {
    /// The decimal digits.
    public func queryText() -> String { String(self) }
}

extension Bool: DeployScalar {
    /// `true` or `false`.
    public func queryText() -> String { String(self) }
}
