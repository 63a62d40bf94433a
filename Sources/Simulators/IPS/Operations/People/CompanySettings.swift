import GRDB
import WSDL

/// The settings of a company: read with the assets that they name, and changed as far as a request says something.
struct CompanySettings {
    private static let modes = ["OverwriteFullName", "OverwriteAnyExt", "OverwriteFullNameAnyFolder", "OverwriteAnyExtAnyFolder"]

    /// What is a plain value, by the name that it has everywhere.
    private static let values: KeyValuePairs<String, FieldType> = [
        "overwriteMode": .text, "retainPublishState": .truth, "diskSpaceWarningMin": .integer, "emailTrashCleanupWarning": .truth,
        "javascriptUploadEnabled": .truth,
    ]
    /// What is an asset of a type: `NAME` in the answer, `NAMEHandle` in the request, `NAMEID` in the store.
    private static let assets: KeyValuePairs<String, String> = [
        "defaultSourceProfile": "IccProfile", "defaultDisplayProfile": "IccProfile", "iptcExifMappingXslt": "Xsl",
        "xmpMappingXslt": "Xsl",
    ]

    private let call: IPSCall
    private let company: CompanyContext

    init(_ call: IPSCall) throws(IPSFault) {
        self.call = call
        company = try call.requiredCompany()
    }

    func answer() throws -> DynamicValue {
        let sql = "SELECT * FROM companySettings WHERE companyID = ?"
        guard let row = try Row.fetchOne(call.database, sql: sql, arguments: [company.record.id]) else { return [:] }
        var members: [(name: String, value: DynamicValue)] = Self.values.compactMap { name, type in
            type.answer(row[name]).map { (name, $0) }
        }
        for (name, _) in Self.assets {
            guard let id: Int64 = row["\(name)ID"] else { continue }
            let assets = try AssetRecord.fetch(call.database, where: "asset.id = \(id)", in: call.language)
            let answers = AssetAnswers(call: call, company: company, path: ["settings", name])
            if let asset = try answers.array(assets).items.first { members.append((name, asset)) }
        }
        return .record(members)
    }

    func set() throws {
        let parameters = call.parameters
        if let mode = parameters.text("overwriteMode"), !Self.modes.contains(mode) {
            throw IPSFault(.invalidParameter, .invalidValue, "overwriteMode", mode, Self.modes.joined(separator: ", "))
        }
        if let percent = parameters.int("diskSpaceWarningMin"), !(0...100).contains(percent) {
            throw IPSFault(.invalidParameter, .outOfRange, "diskSpaceWarningMin", String(percent), "0", "100")
        }
        for (name, type) in Self.values where parameters.has(name) { try set(name, to: type.stored(name, of: parameters)) }
        for (name, type) in Self.assets {
            let parameter = "\(name)Handle"
            guard let handle = parameters.text(parameter) else { continue }
            let asset = try call.asset(handle, in: company, parameter: parameter)
            guard asset.type == type else { throw IPSFault(.invalidParameter, .wrongAssetType, asset.name, asset.type, type) }
            try set("\(name)ID", to: asset.id.databaseValue)
        }
    }

    private func set(_ column: String, to value: DatabaseValue) throws {
        let sql = "UPDATE companySettings SET \(column) = ? WHERE companyID = ?"
        try call.database.execute(sql: sql, arguments: [value, company.record.id])
    }
}
