import GRDB
import XMLStream

/// The sample folders; the first company has them all, the second only the top.
struct SampleFolders {
    /// Below the company's root, parents first.
    static let paths = [
        "", "Sample/", "Sample/Products/", "Sample/Products/Shoes/", "Sample/Products/Bags/", "Sample/Products/Hats/",
        "Sample/Products/Größentabellen/", "Sample/Campaigns/", "Sample/Campaigns/Spring/", "Sample/Campaigns/Autumn/",
        "Sample/Video/", "Sample/Documents/", "Sample/日本語/", "Sample/日本語/カタログ/", "Sample/Internal/",
    ]
    /// Read by Editors and administrators only.
    static let restricted = "Sample/Internal/"

    func insert(into database: Database) throws {
        try insertPermissions(into: database)
        var id = 0
        for (index, company) in SamplePeople.companies.enumerated() {
            var ids: [String: Int] = [:]
            for (place, path) in Self.paths.enumerated() where index == 0 || place < 2 {
                id += 1
                ids[path] = id
                let moment = XMLDateTime(secondsSince1970: 1_365_000_000 + place * 86_400, milliseconds: 31, offset: .minutes(-300))
                try database.execute(
                    sql: """
                        INSERT INTO folder (id, companyID, parentID, path, modified, modifiedAt, permissionSetID)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        id, index + 1, ids[parent(of: path)].flatMap { path.isEmpty ? nil : $0 }, company.rootPath + path,
                        moment.description, moment.secondsSince1970 * 1_000 + 31, path == Self.restricted ? 2 : index == 0 ? 1 : 3,
                    ]
                )
            }
        }
    }

    /// Set 1: everyone reads, editors do all; set 2: only editors; set 3, of the second company, has no groups.
    private func insertPermissions(into database: Database) throws {
        for (set, company) in [(1, 1), (2, 1), (3, 2)] {
            try database.execute(sql: "INSERT INTO permissionSet (id, companyID) VALUES (?, ?)", arguments: [set, company])
        }
        for (set, group, types) in [
            (1, 1, ["Read"]), (1, 2, ["Read", "Write", "Delete"]), (2, 1, []), (2, 2, ["Read", "Write", "Delete"]),
        ] {
            for type in ["Read", "Write", "Delete"] {
                try database.execute(
                    sql: "INSERT INTO permission (setID, groupID, type, isAllowed, isOverride) VALUES (?, ?, ?, ?, ?)",
                    arguments: [set, group, type, types.contains(type), set == 2]
                )
            }
        }
    }

    private func parent(of path: String) -> String {
        guard let slash = path.dropLast().lastIndex(of: "/") else { return "" }
        return String(path[...slash])
    }
}
