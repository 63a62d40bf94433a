/// An open set of constants that the documentation of a service lists, but its schema does not.
public struct ConstantSet: Hashable, Sendable, Codable {
    /// The name of the Swift type.
    public var type: String

    /// What the documentation calls the set.
    public var title: String

    /// The known values.
    public var values: [String]

    /// The fields that hold such a value, each as `Type/field`; for a field that is an array, its items do.
    public var fields: [String]

    /// Makes a set.
    ///
    /// - Parameters:
    ///   - type: The name of the Swift type.
    ///   - title: What the documentation calls the set.
    ///   - values: The known values.
    ///   - fields: The fields, each as `Type/field`.
    public init(type: String, title: String, values: [String], fields: [String]) {
        self.type = type
        self.title = title
        self.values = values
        self.fields = fields
    }
}
