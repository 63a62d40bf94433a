import GRDB
import WSDL

extension IPSOperations {
    static let metadata: [String: CarriedOperation] = [
        "getMetadataFields": fieldKind.list("fieldArray") { call in
            "assetType IN \([try call.parameters.requiredText("assetType"), MetadataFieldRecord.everyType])"
        },
        "getAssetMetadataFields": .reads(getAssetMetadataFields),
        "createMetadataField": .writes { call in try saveField(call, fieldKind.create) },
        "saveMetadataField": .writes { call in try saveField(call, fieldKind.save) },
        "updateMetadataField": .writes { call in try saveField(call, fieldKind.update) },
        "deleteMetadataField": fieldKind.delete,
        "setAssetMetadata": .changes { call in
            for item in updates(of: [try call.parameters.requiredText("assetHandle")], in: call.parameters) {
                _ = try metadataUpdate.apply(call, item)
            }
        },
        "batchSetAssetMetadata": .writes { call in
            let items = call.parameters.records("updateArray").flatMap { updates(of: $0.strings("assetHandleArray") ?? [], in: $0) }
            let names = ["assetHandle", "fieldHandle"]
            return try BatchAnswer.working(through: items, naming: names, in: call.database, call.language) {
                try metadataUpdate.apply(call, $0)
            }
        },
        "deleteAssetMetadata": AssetAction(.write) { change in
            for item in change.parameters.records("deleteArray") {
                try MetadataUpdate(change.with(item)).clear()
            }
            try change.update("id = id")
            return nil
        }.single,
        "getUniqueMetadataValues": .reads(getUniqueMetadataValues),
        "getDistinctMetadataValues": .reads(getDistinctMetadataValues),
    ]

    private static let fieldKind = RecordKind(
        .metadataField,
        handle: "fieldHandle",
        fields: [
            .init("assetType", isShown: false), .init("name", isUnique: true), .init("type", parameter: "fieldType"), .init("defaultValue"),
            .init("isRequired", .truth), .init("isUserDefined", .truth), .init("isHidden", .truth), .init("isEnforced", .truth),
            .init("initialTagValue"),
        ],
        dependents: [.init(table: "metadataValue", column: "fieldID"), .init(table: "tagValue", column: "fieldID")]
    )

    private static let metadataUpdate = AssetAction(.write) { change in
        try MetadataUpdate(change).apply()
        return nil
    }

    /// Each update of the updateArray for each asset.
    private static func updates(of assets: [String], in parameters: Parameters) -> [Parameters] {
        assets.flatMap { asset in
            parameters.records("updateArray").map { update in
                Parameters(.record([("assetHandle", .text(asset))] + update.value.members), path: update.path)
            }
        }
    }

    /// The type of a field stays as it was made; tag fields have no default, and their initial value is in their dictionary.
    private static func saveField(_ call: IPSCall, _ operation: CarriedOperation) throws -> DynamicValue {
        let parameters = call.parameters
        var type = try parameters.choice("fieldType", of: MetadataFieldType.self)
        if parameters.has("fieldHandle") {
            let field = try call.metadataField(parameters, in: call.requiredCompany())
            if let type, type != field.type {
                throw IPSFault(.invalidParameter, .invalidValue, "fieldType", type.rawValue, field.type.rawValue)
            }
            if let assetType = parameters.text("assetType"), assetType != field.assetType {
                throw IPSFault(.invalidParameter, .invalidValue, "assetType", assetType, field.assetType)
            }
            type = field.type
        }
        if type?.isTag ?? false, let value = parameters.text("defaultValue"), !value.isEmpty {
            throw IPSFault(.invalidParameter, .invalidValue, "defaultValue", value, "\"\"")
        }
        let answer = try operation.handler(call)
        if type?.isTag ?? false, let value = parameters.text("initialTagValue"), !value.isEmpty {
            let field = try call.metadataField(Parameters(answer), in: call.requiredCompany())
            try field.addTagValues([value], call.database)
        }
        return answer
    }

    private static func getAssetMetadataFields(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany().record.id
        let request: SQLRequest<Row> = "SELECT * FROM metadataField WHERE companyID = \(company) ORDER BY assetType, id"
        let types = Dictionary(grouping: try request.fetchAll(call.database)) { row -> String in row["assetType"] }
        return [
            "assetFieldsArray": .list(
                types.sorted { $0.key < $1.key }.map { type, rows in
                    ["assetType": .text(type), "fieldArray": .list(rows.map { fieldKind.answer($0, call) })]
                }
            )
        ]
    }

    private static func getUniqueMetadataValues(_ call: IPSCall) throws -> DynamicValue {
        let field = try call.metadataField(call.parameters, in: call.requiredCompany())
        let sql = "SELECT DISTINCT text FROM metadataValue WHERE fieldID = ? ORDER BY text"
        return ["values": .list(try String.fetchAll(call.database, sql: sql, arguments: [field.id]).map { .text($0) })]
    }

    /// The values and how many assets have each, of the assets that the actor may read and that are not in the trash.
    private static func getDistinctMetadataValues(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany()
        let key = try MetadataKey(call.parameters.filledText("metadataKey"), parameter: "metadataKey", call, in: company)
        var filter = AssetFilter(company)
        filter.add("asset.trashState = \(TrashState.notInTrash.rawValue)")
        let request: SQLRequest<Row> = """
            SELECT \(key.value) AS value, COUNT(*) AS count FROM asset JOIN folder ON folder.id = asset.folderID \(key.join)
            WHERE \(filter.sql) AND value IS NOT NULL GROUP BY value ORDER BY value
            """
        return [
            "valueArray": .list(
                try request.fetchAll(call.database).map { row in ["value": .text(row["value"]), "count": .number(row["count"] as Int)] }
            )
        ]
    }
}
