import GRDB
import SelectDeploy
import WSDL

/// Finds what a job is to work on, when it begins.
struct IPSJobItems {
    /// What each directory of the server holds: two of the files in a folder below it, one of them with an impossible name.
    static let directory = ["front.tif", "back.tif", "size chart.pdf", "details/seam.jpg", "details/what?.tif"]

    let database: Database
    let job: IPSJob

    private var parameters: Parameters { Parameters(job.parameters) }

    func insert() throws {
        switch job.kind.source {
        case .posted: break
        case .urls:
            let files = parameters.records("urlArray").map { url in
                let source = url.text("sourceUrl") ?? ""
                return (name: Self.target(of: source, path: url.text("destPath") ?? ""), source: source)
            }
            for (position, file) in files.enumerated() { try insert(position, name: file.name, source: file.source) }
        case .directory:
            let includesSubfolders = parameters.bool("includeSubfolders") ?? false
            let folder = AssetPath.joined(parameters.text("destFolder") ?? "", "")
            let names = Self.directory.filter { includesSubfolders || !$0.contains("/") }
            for (position, name) in names.enumerated() { try insert(position, name: folder + name) }
        case .listed(let field): try insert(assets: "asset.id IN \((parameters.strings(field) ?? []).compactMap { Int64($0) })")
        case .images: try insert(assets: "asset.type = 'Image' AND asset.trashState = 'NotInTrash'")
        case .publishable(let type):
            let context = try PublishContext.fetch(database, of: job.companyID, type: type, row: parameters.text("contextHandle"))
            try insertPublishable(to: context, isIncremental: parameters.text("publishType") == "Incremental")
        }
    }

    /// Where a file goes: the path is that of a folder if it ends with a slash or its end has no extension.
    private static func target(of address: String, path: String) -> String {
        let end = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        if end.contains(".") { return path }
        let address = address.split(separator: "?").first ?? ""
        let name = address.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        return AssetPath.joined(path, (try? PercentEncoding.decode(name, plusIsBlank: false)) ?? String(name))
    }

    private func insertPublishable(to context: PublishContext, isIncremental: Bool) throws {
        let marked = context.markedAssets
        try database.execute(
            literal: """
                DELETE FROM publication WHERE contextID = \(context.id)
                AND assetID NOT IN (SELECT asset.id FROM asset WHERE asset.trashState = 'NotInTrash' AND \(marked))
                """
        )
        let isNew: SQL = """
            NOT EXISTS (SELECT 1 FROM publication WHERE publication.assetID = asset.id AND publication.contextID = \(context.id)
            AND publication.version = asset.modifiedAt)
            """
        try insert(assets: "asset.trashState = 'NotInTrash' AND \(marked) AND \(isIncremental ? isNew : "1")")
    }

    private func insert(assets condition: SQL) throws {
        try database.execute(
            literal: """
                INSERT INTO jobItem (jobID, position, name, assetID)
                SELECT \(job.id), row_number() OVER (ORDER BY asset.id) - 1, asset.name, asset.id FROM asset
                WHERE asset.companyID = \(job.companyID) AND \(condition)
                """
        )
    }

    private func insert(_ position: Int, name: String, source: String? = nil) throws {
        let sql = "INSERT INTO jobItem (jobID, position, name, source) VALUES (?, ?, ?, ?)"
        try database.execute(sql: sql, arguments: [job.id, position, name, source])
    }
}
