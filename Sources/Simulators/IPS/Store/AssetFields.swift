import GRDB

/// What is known about some assets only: by name, as text.
enum AssetFields {
    static func set(_ name: String, _ value: String, of asset: Int64, in database: Database) throws {
        try database.execute(literal: "INSERT OR REPLACE INTO assetField (assetID, name, value) VALUES (\(asset), \(name), \(value))")
    }

    /// The fields of assets.
    static func fetch(_ database: Database, of assets: [Int64]) throws -> [Int64: [String: String]] {
        let request: SQLRequest<Row> = "SELECT * FROM assetField WHERE assetID IN \(assets)"
        return try request.fetchAll(database).reduce(into: [:]) { $0[$1["assetID"], default: [:]][$1["name"]] = $1["value"] }
    }
}
