/// Equal to a text or matching its wildcards.
///
/// - Parameters:
///   - field: The field.
///   - text: A literal, `.exactly(value)` or `.matching(pattern)`.
/// - Returns: The condition.
/// - Throws: ``DeployQueryError`` for a text that would be read as an operator.
public func == <R>(field: KeyPath<R.Fields, DeployField<String>>, text: DeployText) throws(DeployQueryError) -> DeployFilter<R> {
    try DeployFilter(field) { () throws(DeployQueryError) in [try DeployComparison(.equal, try text.operand())] }
}

/// Set, and neither equal to a text nor matching its wildcards.
///
/// - Parameters:
///   - field: The field.
///   - text: A literal, `.exactly(value)` or `.matching(pattern)`.
/// - Returns: The condition.
/// - Throws: ``DeployQueryError`` for a text that would be read as an operator.
public func != <R>(field: KeyPath<R.Fields, DeployField<String>>, text: DeployText) throws(DeployQueryError) -> DeployFilter<R> {
    try DeployFilter(field) { () throws(DeployQueryError) in [try DeployComparison(.notEqual, try text.operand())] }
}

/// Equal to a value.
///
/// - Parameters:
///   - field: The field.
///   - value: The value.
/// - Returns: The condition.
/// - Throws: ``DeployQueryError`` for a value without a text.
public func == <R, V: DeployScalar>(field: KeyPath<R.Fields, DeployField<V>>, value: V) throws(DeployQueryError) -> DeployFilter<R> {
    try compare(field, .equal, value)
}

/// Set, and not equal to a value.
///
/// - Parameters:
///   - field: The field.
///   - value: The value.
/// - Returns: The condition.
/// - Throws: ``DeployQueryError`` for a value without a text.
public func != <R, V: DeployScalar>(field: KeyPath<R.Fields, DeployField<V>>, value: V) throws(DeployQueryError) -> DeployFilter<R> {
    try compare(field, .notEqual, value)
}

/// Less than a value.
///
/// - Parameters:
///   - field: The field.
///   - value: The value.
/// - Returns: The condition.
/// - Throws: ``DeployQueryError`` for a value without a text.
public func < <R, V: DeployScalar>(field: KeyPath<R.Fields, DeployField<V>>, value: V) throws(DeployQueryError) -> DeployFilter<R> {
    try compare(field, .less, value)
}

/// Greater than a value.
///
/// - Parameters:
///   - field: The field.
///   - value: The value.
/// - Returns: The condition.
/// - Throws: ``DeployQueryError`` for a value without a text.
public func > <R, V: DeployScalar>(field: KeyPath<R.Fields, DeployField<V>>, value: V) throws(DeployQueryError) -> DeployFilter<R> {
    try compare(field, .greater, value)
}

/// At most a value.
///
/// - Parameters:
///   - field: The field.
///   - value: The value.
/// - Returns: The condition.
/// - Throws: ``DeployQueryError`` for a value without a text.
public func <= <R, V: DeployScalar>(field: KeyPath<R.Fields, DeployField<V>>, value: V) throws(DeployQueryError) -> DeployFilter<R> {
    try compare(field, .atMost, value)
}

/// At least a value.
///
/// - Parameters:
///   - field: The field.
///   - value: The value.
/// - Returns: The condition.
/// - Throws: ``DeployQueryError`` for a value without a text.
public func >= <R, V: DeployScalar>(field: KeyPath<R.Fields, DeployField<V>>, value: V) throws(DeployQueryError) -> DeployFilter<R> {
    try compare(field, .atLeast, value)
}

private func compare<R, V: DeployScalar>(
    _ field: KeyPath<R.Fields, DeployField<V>>,
    _ relation: DeployComparison.Relation,
    _ value: V
) throws(DeployQueryError) -> DeployFilter<R> {
    try DeployFilter(field) { () throws(DeployQueryError) in [try DeployComparison(relation, .text(try value.queryText()))] }
}
