/// Finds the fields whose records are kept apart: those through which a struct would hold itself, and in what the service sends those that
/// would make the struct large for all the values that do not have them.
struct RecordBoxer {
    /// The largest record that is kept in place, in bytes.
    ///
    /// An asset has 40 records of its kind, of which one is there; in place they took 2 KB of each asset.
    private static let largestInPlace = 32

    private let numbers: [String: Int]
    private let components: StrongComponents

    /// About how many bytes each record takes in place.
    private var sizes: [Int]

    init(records: [RecordPlan]) {
        let numbers = Dictionary(records.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.numbers = numbers
        components = StrongComponents(records.map { $0.fields.compactMap(Self.heldRecord).compactMap { numbers[$0] } })
        sizes = [Int](repeating: 0, count: records.count)
        for number in components.innermostFirst { sizes[number] = size(of: records[number], number) }
    }

    /// The record with such fields kept in arrays.
    ///
    /// A field through which it holds itself is optional, or no value could ever be made.
    func box(_ record: RecordPlan) -> RecordPlan {
        guard let number = numbers[record.name] else { return record }
        var result = record
        for (index, field) in record.fields.enumerated() {
            guard let held = Self.heldRecord(field).flatMap({ numbers[$0] }) else { continue }
            if components.contain(number, and: held) {
                result.fields[index].isBoxed = true
                result.fields[index].isRecursive = true
                result.fields[index].isOptional = true
            } else if record.isLenient, sizes[held] > Self.largestInPlace {
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

    private static func heldRecord(_ field: FieldPlan) -> String? {
        guard case .record(let name) = field.shape, !field.isRepeated else { return nil }
        return name
    }

    private func size(of record: RecordPlan, _ number: Int) -> Int {
        let start = 16 * record.attributes.count + (record.text == nil ? 0 : 16)
        return record.fields.reduce(start) { $0 + ($1.isRepeated ? 8 : size(of: $1, in: number)) }
    }

    private func size(of field: FieldPlan, in number: Int) -> Int {
        switch field.shape {
        case .array, .base64: return 8
        case .bool: return 1
        case .string, .anything, .constant, .int, .double: return 16
        case .dateTime, .handle: return 24
        case .record(let name):
            guard let held = numbers[name] else { return 0 }
            return components.contain(number, and: held) || sizes[held] > Self.largestInPlace ? 8 : sizes[held]
        }
    }
}
