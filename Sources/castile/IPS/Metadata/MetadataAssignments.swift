import IPS
import XMLStream

/// Metadata of the form name=value, each value in the member of its field's type.
struct MetadataAssignments: Sendable {
    private let assignments: [(name: String, text: String)]
    private let type: AssetType

    /// - Throws: ``CommandFailure`` for what is no name=value, and for a field that is there twice.
    init(_ fields: [String], type: AssetType) throws {
        guard !fields.isEmpty else { throw CommandFailure(.usage, "nothing to set: give --field name=value") }
        assignments = try fields.map { field in
            guard let equals = field.firstIndex(of: "="), equals > field.startIndex else {
                throw CommandFailure(.usage, "--field \(field): write name=value")
            }
            return (String(field[..<equals]), String(field[field.index(after: equals)...]))
        }
        self.type = type
        var names: Set<String> = []
        if let twice = assignments.first(where: { !names.insert($0.name).inserted }) {
            throw CommandFailure(.usage, "--field \(twice.name) is there twice; one value of it would be lost")
        }
    }

    /// What the service is told.
    ///
    /// - Throws: `IPSError` for a field that assets of the type do not have; ``CommandFailure`` for a value of another type.
    func updates(in session: IPSSession) async throws -> [MetadataUpdate] {
        let fields = try await session.getMetadataFields(GetMetadataFieldsParam(assetType: type)).fieldArray ?? []
        var updates: [MetadataUpdate] = []
        for (name, text) in assignments {
            let handle = try await session.metadataField(named: name, of: type)
            updates.append(try Self.update(name, text, fields.first { $0.name == name }?.type, handle))
        }
        return updates
    }

    private static func update(
        _ name: String,
        _ text: String,
        _ type: MetadataFieldType?,
        _ handle: MetadataFieldHandle
    ) throws -> MetadataUpdate {
        var update = MetadataUpdate(fieldHandle: handle)
        func wrong(_ expected: String) -> CommandFailure { CommandFailure(.unknownField, "\(name)=\(text): the field holds \(expected)") }
        switch type?.rawValue {
        case "Boolean":
            guard let value = ["true": true, "false": false][text] else { throw wrong("true or false") }
            update.boolVal = value
        case "Int":
            guard let value = Int(text) else { throw wrong("a whole number") }
            update.longVal = value
        case "Float":
            guard let value = Double(text), value.isFinite else { throw wrong("a number") }
            update.doubleVal = value
        case "Date":
            guard let value = XMLDateTime(text) else { throw wrong("a date and time like 2014-04-03T14:32:08Z") }
            update.dateVal = value
        case let name? where name.hasSuffix("Tag"): update.setTagValueArray = text.split(separator: ",").map(String.init)
        default: update.value = text
        }
        return update
    }
}
