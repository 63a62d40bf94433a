/// One named value of a JSON object.
public struct JSONMember: Hashable, Sendable {
    /// The name, case-sensitive.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// A named value.
    ///
    /// - Parameters:
    ///   - name: The name, case-sensitive.
    ///   - value: The value.
    public init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}
