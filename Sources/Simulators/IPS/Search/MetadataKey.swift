import GRDB

/// A key of the metadata index, in dot notation: a system key such as `file_name`, or `custom_attributes.NAME` for a metadata field.
struct MetadataKey {
    private static let prefix = "custom_attributes."

    private static let columns: KeyValuePairs<String, String> = [
        "asset_id": "CAST(asset.id AS TEXT)", "name": "asset.name", "folder_path": "folder.path", "type": "asset.type",
        "file_name": "asset.fileName",
        "description": "asset.description", "comment": "asset.comments", "user_data": "asset.userData", "sku": "NULL",
        "modified_at": "asset.modified", "modified_by": "asset.modifyUser", "created_at": "asset.created", "created_by": "asset.createUser",
    ]

    /// The metadata field; nil for a system key.
    let field: Int64?
    private let column: SQL

    /// Reads a key.
    ///
    /// - Parameters:
    ///   - text: The key, or the handle of a metadata field.
    ///   - parameter: Where it stands.
    ///   - call: The call.
    ///   - company: The company.
    /// - Throws: A fault that names the keys that there are.
    init(_ text: String, parameter: String, _ call: IPSCall, in company: CompanyContext) throws {
        if let column = Self.columns.first(where: { $0.key == text })?.value {
            field = nil
            self.column = text == "description" ? AssetRecord.description(in: call.language) : "\(sql: column)"
            return
        }
        var condition: SQL = "FALSE"
        if let id = call.handles.id(of: text, .metadataField) { condition = "id = \(id)" }
        if text.hasPrefix(Self.prefix) { condition = "name = \(String(text.dropFirst(Self.prefix.count)))" }
        let request: SQLRequest<Int64> = "SELECT id FROM metadataField WHERE companyID = \(company.record.id) AND \(condition)"
        guard let id = try request.fetchOne(call.database) else {
            let names = try String.fetchAll(
                call.database,
                sql: "SELECT name FROM metadataField WHERE companyID = ? ORDER BY id",
                arguments: [company.record.id]
            )
            let known = Self.columns.map(\.key) + names.map { Self.prefix + $0 }
            throw IPSFault(.invalidParameter, .invalidValue, parameter, text, known.joined(separator: ", "))
        }
        field = id
        column = "metadataValue.text"
    }

    /// The value in a query that has ``join``.
    var value: SQL { column }

    /// What joins the table of the values, if it is needed.
    var join: SQL {
        field.map { "JOIN metadataValue ON metadataValue.assetID = asset.id AND metadataValue.fieldID = \($0)" } ?? ""
    }

    /// A condition on the value, or on one of the values.
    func condition(_ search: SearchCondition) -> SQL {
        guard let field else { return search.sql(on: column) }
        let values: SQL = """
            EXISTS (
                SELECT 1 FROM metadataValue
                WHERE metadataValue.assetID = asset.id AND metadataValue.fieldID = \(field) AND \(search.positive(on: column))
            )
            """
        return search.comparison.isNegative ? "NOT \(values)" : values
    }
}
