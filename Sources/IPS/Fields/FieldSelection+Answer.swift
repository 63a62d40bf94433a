public import SOAP
internal import XMLStream

extension FieldSelection where Output: DescribedRecord {
    /// Takes out of an answer what the selection leaves out, as the service does: what comes with a call for this selection.
    ///
    /// - Parameter answer: An answer, with every field or with at least those of the selection.
    /// - Returns: The answer with the selected fields only; an array whose members are left out is empty.
    public func apply(to answer: Output) -> Output { answer.pruned(to: paths.filter) }
}

extension DescribedRecord {
    /// This record with the elements that a filter wants.
    fileprivate func pruned(to filter: ElementFilter) -> Self {
        guard !filter.isEverything else { return self }
        var record = self
        for element in Self.elements {
            guard let property = element.property, let type = type(of: property).valueType as? any OptionalField.Type else { continue }
            type.prune(&record, at: property, element, to: filter[element.name])
        }
        return record
    }
}

/// A property that can lack its field: each property of an answer can.
private protocol OptionalField {
    static func prune<Record>(_ record: inout Record, at property: AnyKeyPath, _ element: ElementDescription, to filter: ElementFilter?)
}

extension Optional: OptionalField {
    fileprivate static func prune<Record>(
        _ record: inout Record,
        at property: AnyKeyPath,
        _ element: ElementDescription,
        to filter: ElementFilter?
    ) {
        guard let property = property as? WritableKeyPath<Record, Self> else { return }
        guard let filter else { return record[keyPath: property] = nil }
        guard !filter.isEverything, let value = record[keyPath: property] else { return }
        record[keyPath: property] = prunedValue(value, element, to: filter)
    }
}

/// An array of an answer: in its element stand the elements of its members, unless its element itself is repeated.
private protocol FieldArray {
    func pruned(_ element: ElementDescription, to filter: ElementFilter) -> Self
}

extension Array: FieldArray {
    fileprivate func pruned(_ element: ElementDescription, to filter: ElementFilter) -> Self {
        if element.isRepeated { return map { prunedValue($0, element, to: filter) } }
        guard let item = element.children.first, let inner = filter[item.name] else { return [] }
        return map { prunedValue($0, item, to: inner) }
    }
}

private func prunedValue<Value>(_ value: Value, _ element: ElementDescription, to filter: ElementFilter) -> Value {
    switch value {
    case let record as any DescribedRecord: record.pruned(to: filter) as? Value ?? value
    case let array as any FieldArray: array.pruned(element, to: filter) as? Value ?? value
    default: value
    }
}
