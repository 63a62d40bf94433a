import GRDB

/// The order of found assets; equal ones, and all where no order is asked for, come as they were made.
struct AssetSort {
    enum Field: String, CaseIterable, Sendable {
        case created = "Created"
        case modified = "Modified"
        case name = "Name"
        case type = "AssetType"
        case fileSize = "FileSize"

        var column: SQL {
            switch self {
            case .created: "asset.createdAt"
            case .modified: "asset.modifiedAt"
            case .name: "asset.foldedName"
            case .type: "asset.type"
            case .fileSize: "asset.fileSize"
            }
        }
    }

    enum Direction: String, CaseIterable, Sendable {
        case ascending = "Ascending"
        case descending = "Descending"

        /// In SQL.
        var word: String { self == .ascending ? "ASC" : "DESC" }
    }

    let order: SQL

    init(_ parameters: Parameters) throws(IPSFault) {
        let field = try parameters.choice("sortBy", of: Field.self)
        let direction = try parameters.choice("sortDirection", of: Direction.self) ?? .ascending
        let word: SQL = "\(sql: direction.word)"
        order = field.map { "\($0.column) \(word), asset.id \(word)" } ?? "asset.id \(word)"
    }
}
