import GRDB

/// What assets a request is about, as conditions in SQL.
///
/// Values are always bound, never written into the text.
struct AssetFilter {
    private(set) var conditions: [SQL]

    /// The assets of a company that the caller may read.
    init(_ company: CompanyContext) {
        conditions = ["asset.companyID = \(company.record.id)"]
        if let readable = company.sets(with: .read) { conditions.append("\(AssetRecord.permissionSet) IN \(readable)") }
    }

    mutating func add(_ condition: SQL?) {
        if let condition { conditions.append(condition) }
    }

    var sql: SQL { "\(conditions.joined(operator: .and))" }

    /// Narrows to types and sub types, as searchAssets and getAssetsByName do.
    mutating func addTypes(_ parameters: Parameters) {
        if let types = parameters.strings("assetTypeArray"), !types.isEmpty { add("asset.type IN \(types)") }
        if let types = parameters.strings("excludeAssetTypeArray"), !types.isEmpty { add("asset.type NOT IN \(types)") }
        guard let subTypes = parameters.strings("assetSubTypeArray"), !subTypes.isEmpty else { return }
        let isStrict = parameters.bool("strictSubTypeCheck") ?? false
        add(isStrict ? "COALESCE(asset.subType, '') IN \(subTypes)" : "(asset.subType IS NULL OR asset.subType IN \(subTypes))")
    }
}
