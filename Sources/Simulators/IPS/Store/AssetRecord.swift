import GRDB

/// An asset as the store has it, with its folder's path and the description in one language.
struct AssetRecord: FetchableRecord {
    let id: Int64
    let folderID: Int64
    let folder: String
    let permissionSetID: Int64
    let type: String
    let subType: String?
    let name: String
    let fileName: String
    let isReadyForPublish: Bool
    let trashState: String
    let created: String
    let createUser: String
    let modified: String
    let modifyUser: String
    let fileSize: Int
    let width: Int?
    let height: Int?
    let resolution: Double?
    let anchorX: Int?
    let anchorY: Int?
    let urlModifier: String?
    let urlPostApplyModifier: String?
    let thumbID: Int64?
    let engine: String?
    let description: String?
    let comments: String?
    let userData: String?
    let projects: String?

    init(row: Row) {
        id = row["id"]
        folderID = row["folderID"]
        folder = row["path"]
        permissionSetID = row["effectiveSetID"]
        type = row["type"]
        subType = row["subType"]
        name = row["name"]
        fileName = row["fileName"]
        isReadyForPublish = row["readyForPublish"]
        trashState = row["trashState"]
        created = row["created"]
        createUser = row["createUser"]
        modified = row["modified"]
        modifyUser = row["modifyUser"]
        fileSize = row["fileSize"]
        width = row["width"]
        height = row["height"]
        resolution = row["resolution"]
        anchorX = row["anchorX"]
        anchorY = row["anchorY"]
        urlModifier = row["urlModifier"]
        urlPostApplyModifier = row["urlPostApplyModifier"]
        thumbID = row["thumbID"]
        engine = row["engine"]
        description = row["localText"]
        comments = row["comments"]
        userData = row["userData"]
        projects = row["projectNames"]
    }

    /// The permission set that counts: the asset's own, else its folder's.
    static let permissionSet: SQL = "COALESCE(asset.permissionSetID, folder.permissionSetID)"

    /// The description that somebody gave the asset, else that of what it shows, in a language.
    static func description(in language: Language) -> SQL {
        """
        COALESCE(asset.description, (
            SELECT text FROM subjectText WHERE subjectText.subject = asset.subject AND subjectText.language = \(language.rawValue)
        ))
        """
    }

    /// Fetches assets.
    static func fetch(
        _ database: Database,
        where filter: SQL,
        order: SQL = "asset.id",
        limit: SQL = "-1",
        in language: Language
    ) throws -> [AssetRecord] {
        let request: SQLRequest<AssetRecord> = """
            SELECT asset.*, folder.path, \(permissionSet) AS effectiveSetID, \(description(in: language)) AS localText, (
                SELECT group_concat(project.name, ', ') FROM projectAsset JOIN project ON project.id = projectAsset.projectID
                WHERE projectAsset.assetID = asset.id
            ) AS projectNames
            FROM asset JOIN folder ON folder.id = asset.folderID
            WHERE \(filter) ORDER BY \(order) LIMIT \(limit)
            """
        return try request.fetchAll(database)
    }

    static func count(_ database: Database, where filter: SQL) throws -> Int {
        let request: SQLRequest<Int> = """
            SELECT COUNT(*) FROM asset JOIN folder ON folder.id = asset.folderID WHERE \(filter)
            """
        return try request.fetchOne(database) ?? 0
    }
}
