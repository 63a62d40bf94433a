import GRDB
import WSDL
import XMLStream

/// The assets that belong to one, by the links between them.
struct AssociatedAssets {
    /// The arrays of assets, with the kind of link and on which side of it the given asset stands.
    private static let arrays: KeyValuePairs<String, (kind: String, own: String, other: String)> = [
        "containerArray": ("Member", "targetID", "sourceID"),
        "memberArray": ("Member", "sourceID", "targetID"),
        "layerReferenceArray": ("LayerReference", "sourceID", "targetID"),
        "ownerArray": ("Derived", "targetID", "sourceID"),
        "derivedArray": ("Derived", "sourceID", "targetID"),
    ]

    let call: IPSCall

    func answer() throws -> DynamicValue {
        let company = try call.requiredCompany()
        let asset = try call.asset(call.parameters.requiredText("assetHandle"), in: company, parameter: "assetHandle")
        var members: [(name: String, value: DynamicValue)] = []
        for (array, link) in Self.arrays where call.fields.selects([array]) {
            let links: SQL = """
                SELECT \(sql: link.other) FROM assetLink WHERE kind = \(link.kind) AND \(sql: link.own) = \(asset.id)
                """
            members.append((array, .list(try answers("asset.id IN (\(links))", company, [array, "items"]).map(\.value))))
        }
        members.append(("generatorArray", try generation(own: "targetID", asset, company, "generatorArray")))
        members.append(("generatedArray", try generation(own: "sourceID", asset, company, "generatedArray")))
        if let thumb = asset.thumbID, let found = try answers("asset.id = \(thumb)", company, ["thumbAsset"]).first {
            members.append(("thumbAsset", found.value))
        }
        return .record(members)
    }

    /// The assets that the actor may read.
    private func answers(
        _ condition: SQL,
        _ company: CompanyContext,
        _ path: [String]
    ) throws -> [(id: Int64, value: DynamicValue)] {
        var filter = AssetFilter(company)
        filter.add(condition)
        let assets = try AssetRecord.fetch(call.database, where: filter.sql, in: call.language)
        let values = try AssetAnswers(call: call, company: company, path: path).array(assets).items
        return zip(assets, values).map { ($0.id, $1) }
    }

    private func generation(own: String, _ asset: AssetRecord, _ company: CompanyContext, _ array: String) throws -> DynamicValue {
        let links: SQLRequest<Row> = """
            SELECT sourceID, targetID, engine FROM assetLink WHERE kind = 'Generated' AND \(sql: own) = \(asset.id) ORDER BY rowid
            """
        let infos = try links.fetchAll(call.database).compactMap { link -> DynamicValue? in
            let ends: [Int64] = [link["sourceID"], link["targetID"]]
            let path = [array, "items", "originator"]
            let assets = Dictionary(uniqueKeysWithValues: try answers("asset.id IN \(ends)", company, path).map { ($0.id, $0.value) })
            guard let originator = assets[ends[0]], let generated = assets[ends[1]] else { return nil }
            return .members([
                "engine": .optional(link["engine"]), "originator": originator, "generated": generated, "attributeArray": .list([]),
            ])
        }
        return .list(infos)
    }
}
