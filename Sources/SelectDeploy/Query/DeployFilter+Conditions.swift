extension DeployFilter {
    /// Equal to one of several texts, or matching their wildcards.
    ///
    /// - Parameters:
    ///   - field: The field.
    ///   - texts: Literals, `.exactly(value)` or `.matching(pattern)`.
    /// - Returns: The condition.
    /// - Throws: ``DeployQueryError`` for no text, and for one that would be read as an operator.
    public static func any(
        of field: KeyPath<Resource.Fields, DeployField<String>>,
        _ texts: DeployText...
    ) throws(DeployQueryError) -> Self {
        try Self(field) { () throws(DeployQueryError) in
            var comparisons: [DeployComparison] = []
            for text in texts { comparisons.append(try DeployComparison(.equal, try text.operand())) }
            return comparisons
        }
    }

    /// Equal to one of several values.
    ///
    /// - Parameters:
    ///   - field: The field.
    ///   - values: The values.
    /// - Returns: The condition.
    /// - Throws: ``DeployQueryError`` for no value.
    public static func any<Value: DeployScalar>(
        of field: KeyPath<Resource.Fields, DeployField<Value>>,
        _ values: Value...
    ) throws(DeployQueryError) -> Self {
        try Self(field) { () throws(DeployQueryError) in
            var comparisons: [DeployComparison] = []
            for value in values { comparisons.append(try DeployComparison(.equal, .text(try value.queryText()))) }
            return comparisons
        }
    }

    /// The field is unset.
    ///
    /// - Parameter field: The field.
    /// - Returns: The condition.
    /// - Throws: Nothing, for a field that exists.
    public static func unset<Value>(_ field: KeyPath<Resource.Fields, DeployField<Value>>) throws(DeployQueryError) -> Self {
        try Self(field) { () throws(DeployQueryError) in [try DeployComparison(.equal, .null)] }
    }

    /// The field is set.
    ///
    /// - Parameter field: The field.
    /// - Returns: The condition.
    /// - Throws: Nothing, for a field that exists.
    public static func set<Value>(_ field: KeyPath<Resource.Fields, DeployField<Value>>) throws(DeployQueryError) -> Self {
        try Self(field) { () throws(DeployQueryError) in [try DeployComparison(.notEqual, .null)] }
    }

    /// A text field before or after a text in the server's order of texts.
    ///
    /// - Parameters:
    ///   - field: The field.
    ///   - relation: How the field relates to the text.
    ///   - text: The text, without wildcards.
    /// - Returns: The condition.
    /// - Throws: ``DeployQueryError`` for a text that would be read as an operator or a wildcard.
    public static func text(
        _ field: KeyPath<Resource.Fields, DeployField<String>>,
        _ relation: DeployComparison.Relation,
        _ text: String
    ) throws(DeployQueryError) -> Self {
        try Self(field) { () throws(DeployQueryError) in
            [try DeployComparison(relation, try DeployText.exactly(text).operand())]
        }
    }
}
