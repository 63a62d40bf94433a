import XMLStream

/// The elements of a type or of a choice in it: each name once, since one that is there twice cannot be told apart when it is read by name.
struct ElementList {
    private(set) var fields: [ElementField] = []
    private var positions: [XMLName: Int] = [:]

    /// Adds an element, or lets one that is there occur as often as both together.
    ///
    /// - Returns: Whether it was there.
    mutating func add(_ field: ElementField) -> Bool {
        join(field) { first, second in
            let (sum, isOver) = (first ?? .max).addingReportingOverflow(second ?? .max)
            return isOver ? nil : sum
        }
    }

    /// Adds an element of another alternative, or lets one that is there occur as often as either.
    ///
    /// - Returns: Whether it was there.
    mutating func addAlternative(_ field: ElementField) -> Bool {
        join(field) { first, second in
            guard let first, let second else { return nil }
            return max(first, second)
        }
    }

    private mutating func join(_ field: ElementField, _ maximum: (Int?, Int?) -> Int?) -> Bool {
        guard let position = positions[field.name] else {
            positions[field.name] = fields.count
            fields.append(field)
            return false
        }
        fields[position].occurrence.maximum = maximum(fields[position].occurrence.maximum, field.occurrence.maximum)
        return true
    }
}
