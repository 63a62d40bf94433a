import GRDB

/// A company as the store has it.
struct CompanyRecord: FetchableRecord {
    let id: Int64
    let name: String
    /// With a slash at the end; each path of the company begins with it.
    let rootPath: String
    let expires: String?
    let expiresAt: Int64?

    init(row: Row) {
        id = row["id"]
        name = row["name"]
        rootPath = row["rootPath"]
        expires = row["expires"]
        expiresAt = row["expiresAt"]
    }

    /// The path below the root; a path that does not begin with the company's root is taken to be relative to it.
    func fullPath(_ path: String) -> String {
        let closed = path.isEmpty || path.hasSuffix("/") ? path : path + "/"
        return closed.hasPrefix(rootPath) ? closed : rootPath + closed
    }
}
