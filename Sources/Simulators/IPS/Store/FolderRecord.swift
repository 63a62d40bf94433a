import GRDB

/// A folder as the store has it; the path begins with the company's root and ends with a slash.
struct FolderRecord: FetchableRecord {
    let id: Int64
    let companyID: Int64
    let parentID: Int64?
    let path: String
    let modified: String
    let modifiedAt: Int64
    let permissionSetID: Int64

    init(row: Row) {
        id = row["id"]
        companyID = row["companyID"]
        parentID = row["parentID"]
        path = row["path"]
        modified = row["modified"]
        modifiedAt = row["modifiedAt"]
        permissionSetID = row["permissionSetID"]
    }

    /// The last part of the path.
    var name: String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The condition that a folder, deleted or not, is another or below it.
    static func isBelow(_ folder: FolderRecord) -> SQL {
        "(companyID = \(folder.companyID) AND substr(path, 1, length(\(folder.path))) = \(folder.path))"
    }

    static func fetch(_ database: Database, where condition: SQL, limit: Int = -1) throws -> [FolderRecord] {
        let request: SQLRequest<FolderRecord> = "SELECT * FROM folder WHERE NOT isDeleted AND (\(condition)) ORDER BY path LIMIT \(limit)"
        return try request.fetchAll(database)
    }
}
