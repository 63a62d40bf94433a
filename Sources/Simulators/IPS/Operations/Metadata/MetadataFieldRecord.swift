import GRDB

/// A metadata field as the store has it.
struct MetadataFieldRecord: FetchableRecord {
    /// The asset type of fields that all assets have.
    static let everyType = "Asset"

    let id: Int64
    let name: String
    let type: MetadataFieldType
    let assetType: String

    init(row: Row) {
        id = row["id"]
        name = row["name"]
        type = MetadataFieldType(rawValue: row["type"]) ?? .untyped
        assetType = row["assetType"]
    }

    /// The values of the dictionary of a tag field, in their order.
    func tagValues(_ database: Database) throws -> [String] {
        try String.fetchAll(database, sql: "SELECT text FROM tagValue WHERE fieldID = ? ORDER BY rowid", arguments: [id])
    }

    func addTagValues(_ values: [String], _ database: Database) throws {
        for value in values {
            try database.execute(sql: "INSERT OR IGNORE INTO tagValue (fieldID, text) VALUES (?, ?)", arguments: [id, value])
        }
    }
}

extension IPSCall {
    /// The metadata field that the fieldHandle of a record names.
    func metadataField(_ parameters: Parameters, in company: CompanyContext) throws -> MetadataFieldRecord {
        let handle = try parameters.requiredText("fieldHandle")
        let parameter = parameters.name("fieldHandle")
        let id = try id(of: handle, .metadataField, in: company, parameter: parameter)
        let sql = "SELECT * FROM metadataField WHERE id = ?"
        guard let field = try MetadataFieldRecord.fetchOne(database, sql: sql, arguments: [id]) else {
            throw IPSFault(.invalidParameter, .unknownHandle, parameter, handle)
        }
        return field
    }
}
