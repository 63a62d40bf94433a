/// Finds the fields through which a struct would hold itself.
struct RecursionBoxer {
    private var holds: [String: [String]] = [:]

    init(records: [RecordPlan]) {
        for record in records {
            holds[record.name] = record.fields.compactMap { field in
                guard case .record(let name) = field.shape, !field.isRepeated else { return nil }
                return name
            }
        }
    }

    /// The record with such fields kept in arrays; each of them is optional, or no value could ever be made.
    func box(_ record: RecordPlan) -> RecordPlan {
        var result = record
        for (index, field) in record.fields.enumerated() {
            guard case .record(let name) = field.shape, !field.isRepeated, reaches(record.name, from: name) else { continue }
            result.fields[index].isBoxed = true
            result.fields[index].isOptional = true
        }
        return result
    }

    /// The operation with its messages boxed.
    func box(_ operation: OperationPlan) -> OperationPlan {
        var result = operation
        result.input = box(operation.input)
        result.output = operation.output.map { box($0) }
        return result
    }

    private func reaches(_ target: String, from start: String) -> Bool {
        var seen: Set<String> = []
        var open = [start]
        while let name = open.popLast() {
            if name == target { return true }
            guard seen.insert(name).inserted else { continue }
            open += holds[name] ?? []
        }
        return false
    }
}
