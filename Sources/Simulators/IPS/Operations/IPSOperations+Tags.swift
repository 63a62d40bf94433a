import GRDB
import WSDL

extension IPSOperations {
    static let tags: [String: CarriedOperation] = [
        "getTagFieldValues": .reads(getTagFieldValues),
        "addTagFieldValues": changeTags { call, field, values in try field.addTagValues(values, call.database) },
        "setTagFieldValues": changeTags { call, field, values in
            try removeTags(try field.tagValues(call.database).filter { !values.contains($0) }, of: field, call)
            try field.addTagValues(values, call.database)
        },
        "deleteTagFieldValues": changeTags { call, field, values in try removeTags(values, of: field, call) },
        "updateTagFieldValues": .writes(updateTagFieldValues),
    ]

    private static func tagField(_ call: IPSCall, _ parameters: Parameters) throws -> MetadataFieldRecord {
        let field = try call.metadataField(parameters, in: call.requiredCompany())
        guard field.type.isTag else {
            throw IPSFault(.invalidParameter, .noTagField, field.name, field.type.rawValue, MetadataFieldType.tagNames)
        }
        return field
    }

    private static func getTagFieldValues(_ call: IPSCall) throws -> DynamicValue {
        let fields = try call.parameters.records("fieldHandleArray", each: "fieldHandle").map { item -> DynamicValue in
            let values = try tagField(call, item).tagValues(call.database)
            return ["fieldHandle": .optional(item.text("fieldHandle")) ?? "", "valueArray": .list(values.map { .text($0) })]
        }
        return ["fieldArray": .list(fields)]
    }

    private static func changeTags(
        _ change: @escaping @Sendable (IPSCall, MetadataFieldRecord, [String]) throws -> Void
    ) -> CarriedOperation {
        .changes { call in
            let values = call.parameters.strings("valueArray") ?? []
            guard !values.contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
                throw IPSFault(.invalidParameter, .emptyValue, "valueArray/items")
            }
            try change(call, try tagField(call, call.parameters), values)
        }
    }

    /// What leaves the dictionary leaves the assets.
    private static func removeTags(_ values: [String], of field: MetadataFieldRecord, _ call: IPSCall) throws {
        for table in ["tagValue", "metadataValue"] {
            try call.database.execute(literal: "DELETE FROM \(sql: table) WHERE fieldID = \(field.id) AND text IN \(values)")
        }
    }

    /// Renames values, in the dictionary and in the assets.
    private static func updateTagFieldValues(_ call: IPSCall) throws -> DynamicValue {
        let field = try tagField(call, call.parameters)
        let items = call.parameters.records("updateArray").map { item in
            Parameters(.record(item.value.members + [("value", .text(item.text("oldValue") ?? ""))]), path: item.path)
        }
        return try BatchAnswer.working(through: items, naming: ["value"], in: call.database, call.language) { item in
            let old = try item.requiredText("oldValue")
            let new = try item.filledText("newValue")
            let values = try field.tagValues(call.database)
            guard values.contains(old) else {
                throw IPSFault(.invalidParameter, .invalidValue, item.name("oldValue"), old, values.joined(separator: ", "))
            }
            guard new == old || !values.contains(new) else {
                throw IPSFault(.invalidParameter, .nameTaken, item.name("newValue"), new)
            }
            for table in ["tagValue", "metadataValue"] {
                let sql = "UPDATE \(table) SET text = ? WHERE fieldID = ? AND text = ?"
                try call.database.execute(sql: sql, arguments: [new, field.id, old])
            }
            return nil
        }
    }
}
