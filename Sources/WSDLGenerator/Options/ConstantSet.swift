/// An open set of constants that the documentation of a service lists, but its schema does not.
package struct ConstantSet: Hashable, Sendable, Codable {
    /// The name of the Swift type.
    package var type: String

    /// What the documentation calls the set.
    package var title: String

    /// The known values.
    package var values: [String]

    /// The fields that hold such a value, each as `Type/field`; for a field that is an array, its items do.
    package var fields: [String]

    /// Makes a set.
    ///
    /// - Parameters:
    ///   - type: The name of the Swift type.
    ///   - title: What the documentation calls the set.
    ///   - values: The known values.
    ///   - fields: The fields, each as `Type/field`.
    package init(type: String, title: String, values: [String], fields: [String]) {
        self.type = type
        self.title = title
        self.values = values
        self.fields = fields
    }
}
