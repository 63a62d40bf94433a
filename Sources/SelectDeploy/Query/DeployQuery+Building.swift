extension DeployQuery {
    /// Adds a condition; all conditions must hold.
    ///
    /// - Parameter filter: A comparison of a typed field: `\.name == "abc*"`.
    /// - Returns: The narrower query.
    public func `where`(_ filter: DeployFilter<Resource>) -> Self {
        with { $0.conditions.append(filter.condition) }
    }

    /// Adds a condition as a user writes it: `state=!running`.
    ///
    /// - Parameter text: Field, `=`, and alternatives joined by `|`.
    /// - Returns: The narrower query.
    /// - Throws: ``DeployQueryError`` that names the field.
    public func `where`(_ text: String) throws(DeployQueryError) -> Self {
        let condition = try DeployCondition(parsing: text)
        return with { $0.conditions.append(condition) }
    }

    /// Returns these fields only.
    ///
    /// - Parameter fields: Typed fields of the resource.
    /// - Returns: The query with this selection.
    public func fields(_ fields: PartialKeyPath<Resource.Fields>...) -> Self {
        let paths = fields.compactMap { Resource.fields[keyPath: $0] as? any DeployNamedField }.map(\.path)
        return with { $0.selection = DeployFieldSelection(.named, named: paths) }
    }

    /// Returns the fields of a selection.
    ///
    /// - Parameter selection: The fields: `.cheap`, `.everything`, or `.only("name", "nodes.id")`.
    /// - Returns: The query with this selection.
    public func fields(_ selection: DeployFieldSelection) -> Self {
        with { $0.selection = selection }
    }

    /// Sorts by a field, after the fields the query sorts by already.
    ///
    /// - Parameters:
    ///   - field: A typed field of the resource.
    ///   - direction: The direction; default ascending.
    /// - Returns: The sorted query.
    public func order<Value>(
        by field: KeyPath<Resource.Fields, DeployField<Value>>,
        _ direction: DeployOrder.Direction = .ascending
    ) -> Self {
        with { $0.order.append(DeployOrder(Resource.fields[keyPath: field].path, direction)) }
    }

    /// Ends after so many records.
    ///
    /// - Parameter count: The most records, 1 or more; fewer give none.
    /// - Returns: The limited query.
    public func limit(to count: Int) -> Self {
        with { $0.maxRecords = count }
    }
}
