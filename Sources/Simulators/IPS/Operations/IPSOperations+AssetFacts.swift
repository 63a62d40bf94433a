import GRDB
import WSDL

extension IPSOperations {
    static let assetFacts: [String: CarriedOperation] = [
        "getAssetCounts": .reads(getAssetCounts),
        "checkAssetNames": .reads(checkAssetNames),
        "getOriginalFilePaths": .reads(getOriginalFilePaths),
        "getAssociatedAssets": .reads { call in try AssociatedAssets(call: call).answer() },
        "getSearchStrings": .reads(getSearchStrings),
    ]

    /// How many assets of each type the actor may read; those in the trash do not count.
    private static func getAssetCounts(_ call: IPSCall) throws -> DynamicValue {
        var filter = AssetFilter(try call.requiredCompany())
        filter.add("asset.trashState = \(TrashState.notInTrash.rawValue)")
        let request: SQLRequest<Row> = """
            SELECT asset.type, COUNT(*) AS count FROM asset JOIN folder ON folder.id = asset.folderID
            WHERE \(filter.sql) GROUP BY asset.type ORDER BY asset.type
            """
        return [
            "countArray": .list(
                try request.fetchAll(call.database).map { ["assetType": .text($0["type"]), "count": .number($0["count"] as Int)] }
            )
        ]
    }

    /// Which of the names are taken: in the company, or without one in any company of the caller.
    private static func checkAssetNames(_ call: IPSCall) throws -> DynamicValue {
        let companies =
            try call.company.map { [$0.record.id] } ?? call.people.memberships(of: call.caller.id).filter(\.isActive).map(\.companyID)
        let names = call.parameters.strings("assetNameArray") ?? []
        let request: SQLRequest<String> = """
            SELECT DISTINCT name FROM asset
            WHERE companyID IN \(companies) AND name IN \(names) AND trashState = \(TrashState.notInTrash.rawValue)
            """
        let taken = Set(try request.fetchAll(call.database))
        return ["inUseNameArray": .list(names.filter(taken.contains).map { .text($0) })]
    }

    private static func getOriginalFilePaths(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany()
        let paths = try (call.parameters.strings("assetHandleArray") ?? []).map { handle in
            let asset = try call.asset(handle, in: company, parameter: "assetHandleArray/items")
            return DynamicValue.text(asset.folder + asset.fileName)
        }
        return ["originalFileArray": .list(paths)]
    }

    /// The simulator has no documents to search through: a document contains its keywords, one below the other.
    private static func getSearchStrings(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany()
        let asset = try call.asset(call.parameters.requiredText("assetHandle"), in: company, parameter: "assetHandle")
        let sql = "SELECT keywords FROM asset WHERE id = ?"
        guard ["Pdf", "Illustrator", "InDesign", "PostScript"].contains(asset.type),
            let keywords = try String.fetchOne(call.database, sql: sql, arguments: [asset.id])
        else { return ["searchStringArray": []] }
        let words = keywords.split(separator: ",").map { String($0.drop(while: \.isWhitespace)) }
        func place(_ line: Int, _ height: Int) -> [(name: String, value: DynamicValue)] {
            [("status", true), ("x", 72), ("y", .number(72 + 14 * line)), ("width", 300), ("height", .number(height))]
        }
        return [
            "searchStringArray": [
                .record(
                    [
                        ("searchString", .text(keywords)),
                        ("keywordsArray", .list(words.enumerated().map { .record([("keyword", .text($1))] + place($0, 12)) })),
                    ] + place(0, 14 * words.count) + [("fontName", "Helvetica"), ("pointSize", "12")]
                )
            ]
        ]
    }
}
