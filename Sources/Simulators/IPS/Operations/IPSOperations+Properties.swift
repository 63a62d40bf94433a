import GRDB
import WSDL

extension IPSOperations {
    static let properties: [String: CarriedOperation] = [
        "getProperty": .reads { call in
            let name = try call.parameters.requiredText("name")
            let properties = systemProperties(call)
            guard let property = properties.first(where: { $0.name == name }) else {
                let known = properties.map(\.name).joined(separator: ", ")
                throw IPSFault(.invalidParameter, .invalidValue, "name", name, known)
            }
            return ["value": .text(property.value)]
        },
        "getSystemProperties": .reads { call in
            ["propertyArray": .list(systemProperties(call).map { ["name": .text($0.name), "value": .text($0.value)] })]
        },
        "getDiskUsage": .reads { call in
            let company = try call.requiredCompany().record
            let request: SQLRequest<Row> = """
                SELECT COUNT(*) FILTER (WHERE type = 'Image') AS images, COALESCE(SUM(fileSize), 0) AS bytes,
                    COALESCE(MAX(modifiedAt), \(call.now)) AS modifiedAt
                FROM asset WHERE companyID = \(company.id) AND trashState <> \(TrashState.inEmptiedTrash.rawValue)
                """
            guard let row = try request.fetchOne(call.database) else { return ["diskUsageArray": .list([])] }
            let usage = DynamicValue.members([
                "companyHandle": .text(call.handles.handle(.company, company.id)),
                "companyName": .text(company.name),
                "imageCount": .number(row["images"] as Int),
                "diskSpaceUsage": .number(row["bytes"] as Int64),
                "lastModified": .text(StoredMoment(milliseconds: row["modifiedAt"]).text),
            ])
            return ["diskUsageArray": .list([usage])]
        },
        "getGenerationInfo": .reads(getGenerationInfo),
        "getXMPPacket": .reads { call in
            let asset = try call.asset(call.parameters.requiredText("assetHandle"), in: call.requiredCompany(), parameter: "assetHandle")
            let stored = try AssetFields.fetch(call.database, of: [asset.id])[asset.id]?["xmpPacket"]
            return ["compressedPacket": .text(try stored ?? XMPPacket(title: asset.name, description: asset.description).compressed())]
        },
        "updateXMPPacket": .writes { call in
            let update = AssetAction(.write) { change in
                let packet = try change.parameters.requiredText("compressedPacket")
                try AssetFields.set("xmpPacket", packet, of: change.asset.id, in: change.call.database)
                try change.update("fileSize = fileSize")
                return nil
            }
            _ = try update.apply(call, call.parameters)
            return ["success": "true"]
        },
    ]

    private static func systemProperties(_ call: IPSCall) -> [(name: String, value: String)] {
        [
            ("IpsVersion", "6.8"), ("IpsImageServerUrl", "https://images.sample.example/is/image/"),
            ("VideoRootUrl", "https://images.sample.example/e2/"), ("SwfRootUrl", "https://images.sample.example/skins/"),
            ("SvgRenderRootUrl", "https://images.sample.example/svg/"), ("SvgRenderEnabled", "true"),
            ("UploadPostMaxFileSize", String(call.limits.uploadFileBytes)), ("SystemMessage", ""),
        ]
    }

    /// What engines made of which assets: by engine, by original, by what was made.
    private static func getGenerationInfo(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany()
        var conditions: [SQL] = ["assetLink.kind = 'Generated'", "asset.companyID = \(company.record.id)"]
        if let engine = call.parameters.text("engine") { conditions.append("assetLink.engine = \(engine)") }
        for (parameter, column) in [("originatorHandle", "sourceID"), ("generatedHandle", "targetID")] {
            guard let handle = call.parameters.text(parameter) else { continue }
            conditions.append("assetLink.\(sql: column) = \(try call.asset(handle, in: company, parameter: parameter).id)")
        }
        let request: SQLRequest<Row> = """
            SELECT assetLink.* FROM assetLink JOIN asset ON asset.id = assetLink.sourceID
            WHERE \(conditions.joined(operator: .and)) ORDER BY assetLink.rowid
            """
        let links = try request.fetchAll(call.database)
        func assets(_ column: String, _ name: String) throws -> [Int64: DynamicValue] {
            var filter = AssetFilter(company)
            filter.add("asset.id IN \(links.map { $0[column] as Int64 })")
            let found = try AssetRecord.fetch(call.database, where: filter.sql, in: call.language)
            let answers = try AssetAnswers(call: call, company: company, path: ["generationArray", "items", name]).array(found).items
            return Dictionary(uniqueKeysWithValues: zip(found.map(\.id), answers))
        }
        let originators = try assets("sourceID", "originator")
        let generated = try assets("targetID", "generated")
        let answers = links.compactMap { link -> DynamicValue? in
            guard let original = originators[link["sourceID"]], let made = generated[link["targetID"]] else { return nil }
            return .members(["engine": .optional(link["engine"]), "originator": original, "generated": made, "attributeArray": .list([])])
        }
        return ["generationArray": .list(answers)]
    }
}
