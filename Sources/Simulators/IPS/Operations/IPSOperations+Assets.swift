import XMLStream
import GRDB
import WSDL

extension IPSOperations {
    static let assets: [String: CarriedOperation] = [
        "searchAssets": .reads(searchAssets),
        "getAssets": .reads(getAssets),
        "getAssetsByName": .reads(getAssetsByName),
    ]

    /// The fields that make pages of up to 10,000 assets possible.
    private static let lightFields: Set<[String]> = [
        ["totalRows"],
        ["assetArray", "items", "name"],
        ["assetArray", "items", "assetHandle"],
        ["assetArray", "items", "type"],
        ["assetArray", "items", "subType"],
    ]

    private static func searchAssets(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany()
        let filter = try AssetSearch(call: call, company: company, parameters: call.parameters).filter().sql
        let paging = try assetPaging(call)
        let assets = try AssetRecord.fetch(
            call.database,
            where: filter,
            order: AssetSort(call.parameters).order,
            limit: "\(paging.recordsPerPage) OFFSET \(paging.offset)",
            in: call.language
        )
        let total = call.fields.selects(["totalRows"]) ? try AssetRecord.count(call.database, where: filter) : nil
        return .members([
            "totalRows": total.map { .number($0) },
            "assetArray": try AssetAnswers(call: call, company: company).array(assets),
        ])
    }

    private static func assetPaging(_ call: IPSCall) throws(IPSFault) -> Paging {
        let limits = call.limits
        let isLight = call.fields.isWithin(lightFields)
        if !isLight, let records = call.parameters.int("recordsPerPage"), records > limits.recordsPerPage {
            throw IPSFault(
                .invalidParameter,
                .tooManyRecords,
                String(records),
                String(limits.recordsPerPage),
                String(limits.lightRecordsPerPage)
            )
        }
        let hasSize = call.parameters.has("recordsPerPage")
        return try Paging(call.parameters, limit: isLight && hasSize ? limits.lightRecordsPerPage : limits.recordsPerPage)
    }

    /// In the order of the handles; assets in folders that the actor may not read are left out.
    private static func getAssets(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany()
        let ids = try (call.parameters.strings("assetHandleArray") ?? []).map { handle in
            try call.id(of: handle, .asset, in: company, parameter: "assetHandleArray/items")
        }
        var filter = AssetFilter(company)
        filter.add("asset.id IN \(ids)")
        let found = try AssetRecord.fetch(call.database, where: filter.sql, in: call.language)
        let assets = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
        return ["assetArray": try AssetAnswers(call: call, company: company).array(ids.compactMap { assets[$0] })]
    }

    /// Names are compared exactly; names that no asset has are passed over, assets in the trash are found too, until it is emptied.
    private static func getAssetsByName(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany()
        var filter = AssetFilter(company)
        filter.add("asset.name IN \(call.parameters.strings("nameArray") ?? [])")
        filter.add("asset.trashState <> \(TrashState.inEmptiedTrash.rawValue)")
        filter.addTypes(call.parameters)
        let assets = try AssetRecord.fetch(call.database, where: filter.sql, order: "asset.name, asset.id", in: call.language)
        return ["assetArray": try AssetAnswers(call: call, company: company).array(assets)]
    }
}
