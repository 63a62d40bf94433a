import GRDB
import WSDL

/// The metadata of assets, each value in the field of its type.
enum AssetMetadata {
    /// SQLite takes 32,766 bound values; this many are asked for at once.
    private static let chunk = 10_000

    /// The metadata of each asset, in the order of the fields.
    static func fetch(_ database: Database, of assets: [Int64]) throws -> [Int64: [DynamicValue]] {
        var metadata: [Int64: [DynamicValue]] = [:]
        for start in stride(from: 0, to: assets.count, by: chunk) {
            let ids = Array(assets[start..<min(start + chunk, assets.count)])
            let request: SQLRequest<Row> = """
                SELECT metadataValue.assetID, metadataValue.text, metadataField.name, metadataField.type
                FROM metadataValue JOIN metadataField ON metadataField.id = metadataValue.fieldID
                WHERE metadataValue.assetID IN \(ids) ORDER BY metadataValue.fieldID, metadataValue.rowid
                """
            for row in try request.fetchAll(database) {
                metadata[row["assetID"], default: []].append(answer(name: row["name"], type: row["type"], text: row["text"]))
            }
        }
        return metadata
    }

    private static func answer(name: String, type: String, text: String) -> DynamicValue {
        let member =
            switch FieldType(metadataType: type) {
            case .text: "value"
            case .truth: "boolVal"
            case .integer: "longVal"
            case .number: "doubleVal"
            case .moment: "dateVal"
            }
        return .record([("name", .text(name)), (member, .text(text))])
    }
}
