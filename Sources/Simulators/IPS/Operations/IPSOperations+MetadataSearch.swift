import GRDB
import WSDL

extension IPSOperations {
    static let metadataSearch: [String: CarriedOperation] = ["searchAssetsByMetadata": .reads(searchAssetsByMetadata)]

    /// Conditions are those for texts, on keys in dot notation; all must hold.
    ///
    /// As in the service, the answer has the values of system keys, and `null` for metadata fields.
    private static func searchAssetsByMetadata(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany()
        let parameters = call.parameters
        var filter = try AssetSearch(call: call, company: company, parameters: parameters.record("filters")).filter()
        for condition in parameters.records("metadataConditionArray") {
            let text = try condition.requiredText("fieldHandle")
            let key = try MetadataKey(text, parameter: condition.name("fieldHandle"), call, in: company)
            filter.add(key.condition(try SearchCondition(condition, field: text, type: .text)))
        }
        let keys = try (parameters.strings("responseMetadataArray") ?? []).map { text in
            (text, try MetadataKey(text, parameter: "responseMetadataArray/items", call, in: company))
        }
        let direction = try parameters.choice("sortDirection", of: AssetSort.Direction.self) ?? .ascending
        var order: SQL = "asset.id"
        if let text = parameters.text("sortBy") {
            let key = try MetadataKey(text, parameter: "sortBy", call, in: company)
            guard key.field == nil else { throw IPSFault(.invalidParameter, .parameterNotCarried, "sortBy", text) }
            order = key.value
        }
        let paging = try Paging(parameters, limit: call.limits.recordsPerPage)
        let request: SQLRequest<Row> = """
            SELECT asset.*, folder.path\(keys.map { ", \($0.1.field == nil ? $0.1.value : "'null'")" as SQL }.joined())
            FROM asset JOIN folder ON folder.id = asset.folderID WHERE \(filter.sql)
            ORDER BY \(order) \(sql: direction.word), asset.id LIMIT \(paging.recordsPerPage) OFFSET \(paging.offset)
            """
        let summaries = try request.fetchAll(call.database).map { row in
            DynamicValue.members([
                "assetHandle": .text(call.handles.handle(.asset, row["id"])),
                "type": .text(row["type"]),
                "name": .text(row["name"]),
                "folder": .text(row["path"]),
                "filename": .text(row["fileName"]),
                "created": .text(row["created"]),
                "createUser": .text(row["createUser"]),
                "lastModified": .text(row["modified"]),
                "lastModifyUser": .text(row["modifyUser"]),
                "metadataArray": .list(
                    keys.enumerated().map { index, key in
                        let value = String.fromDatabaseValue(row[row.count - keys.count + index])
                        return ["name": .text(key.0), "value": .text(value ?? "null")]
                    }
                ),
                "score": "1.0",
            ])
        }
        return ["totalRows": .number(try AssetRecord.count(call.database, where: filter.sql)), "assetSummaryArray": .list(summaries)]
    }
}
