/// Finds the fields whose records are kept apart: those through which a struct would hold itself, and in what the service sends those that
/// would make the struct large for all the values that do not have them.
struct RecordBoxer {
    /// The largest record that is kept in place, in bytes.
    ///
    /// An asset has 40 records of its kind, of which one is there; in place they took 2 KB of each asset.
    private static let largestInPlace = 32

    private var records: [String: RecordPlan] = [:]

    init(records: [RecordPlan]) {
        for record in records { self.records[record.name] = record }
    }

    /// The record with such fields kept in arrays.
    ///
    /// A field through which it holds itself is optional, or no value could ever be made.
    func box(_ record: RecordPlan) -> RecordPlan {
        var result = record
        for (index, field) in record.fields.enumerated() {
            guard case .record(let name) = field.shape, !field.isRepeated else { continue }
            if reaches(record.name, from: name) {
                result.fields[index].isBoxed = true
                result.fields[index].isRecursive = true
                result.fields[index].isOptional = true
            } else if record.isLenient, size(of: name) > Self.largestInPlace {
                result.fields[index].isBoxed = true
            }
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
            open += records[name]?.fields.compactMap(Self.heldRecord) ?? []
        }
        return false
    }

    private static func heldRecord(_ field: FieldPlan) -> String? {
        guard case .record(let name) = field.shape, !field.isRepeated else { return nil }
        return name
    }

    /// About how many bytes a record takes in place; what is beyond the limit need not be counted.
    private func size(of name: String) -> Int {
        guard let record = records[name] else { return 0 }
        var bytes = 16 * record.attributes.count + (record.text == nil ? 0 : 16)
        for field in record.fields where bytes <= Self.largestInPlace {
            bytes += field.isRepeated ? 8 : size(of: field)
        }
        return bytes
    }

    private func size(of field: FieldPlan) -> Int {
        switch field.shape {
        case .array, .base64: return 8
        case .bool: return 1
        case .string, .constant, .int, .double: return 16
        case .dateTime, .handle: return 24
        case .record(let name):
            let inner = reaches(name, from: name) ? 8 : size(of: name)
            return inner > Self.largestInPlace ? 8 : inner
        }
    }
}
