import GRDB
import WSDL

/// Does to one item what the job is for, and says how it went.
struct IPSJobWork {
    private static let sets: Set<String> = ["AssetSet", "ImageSet", "RenderSet", "SpinSet", "Catalog"]
    private static let addresses = ["http://", "https://", "ftp://", "sftp://"]
    private static let pages = 2

    let database: Database
    let job: IPSJob
    let moment: Int64

    private var parameters: Parameters { Parameters(job.parameters) }

    func apply(to item: IPSJobItem) throws -> IPSJobLine {
        if job.kind.effect == .upload { return try upload(item) }
        guard let id = item.assetID,
            let asset = try AssetRecord.fetch(database, where: "asset.id = \(id)", in: .english).first
        else { return IPSJobLine(.error, .assetGone, item.name) }
        let path = asset.folder + asset.fileName
        guard asset.trashState == TrashState.notInTrash.rawValue else {
            return IPSJobLine(.error, .assetInTrash, path, assetID: id, assetType: asset.type)
        }
        switch job.kind.effect {
        case .upload: return try upload(item)
        case .publish(let type): return try publish(asset, path, type)
        case .reprocess: return try reprocess(asset, path)
        case .export:
            let isSet = Self.sets.contains(asset.type)
            return IPSJobLine(isSet ? .error : .success, isSet ? .setNotExported : .assetExported, path, assetID: id, assetType: asset.type)
        case .rip: return try rip(asset, path)
        case .group: return try group(asset, path)
        }
    }

    private func upload(_ item: IPSJobItem) throws -> IPSJobLine {
        let intake = AssetIntake(database: database, job: job, moment: moment)
        if job.kind.source == .posted {
            let line = try intake.take(item.name, size: item.size)
            guard let asset = line.assetID, line.outcome != .duplicate else { return line }
            try database.execute(literal: "INSERT OR REPLACE INTO assetFile (assetID, storedName) VALUES (\(asset), \(item.source))")
            return line
        }
        if let source = item.source, !Self.addresses.contains(where: { source.lowercased().hasPrefix($0) }) {
            return IPSJobLine(.error, .unreachableAddress, source)
        }
        return try intake.take(item.name, size: nil)
    }

    private func publish(_ asset: AssetRecord, _ path: String, _ type: String) throws -> IPSJobLine {
        let context = try PublishContext.fetch(database, of: job.companyID, type: type, row: parameters.text("contextHandle"))
        try database.execute(
            literal: """
                INSERT OR REPLACE INTO publication (assetID, contextID, publishedAt, version)
                SELECT id, \(context.id), \(moment), modifiedAt FROM asset WHERE id = \(asset.id)
                """
        )
        return IPSJobLine(.success, .assetPublished, path, context.name, assetID: asset.id, assetType: asset.type)
    }

    private func reprocess(_ asset: AssetRecord, _ path: String) throws -> IPSJobLine {
        let keeps = parameters.bool("preservePublishState") ?? true
        let isReady = keeps ? asset.isReadyForPublish : parameters.bool("readyForPublish") ?? asset.isReadyForPublish
        try database.execute(
            literal: """
                UPDATE asset SET modified = \(StoredMoment(milliseconds: moment).text), modifiedAt = \(moment),
                modifyUser = \(job.user), readyForPublish = \(isReady) WHERE id = \(asset.id)
                """
        )
        return IPSJobLine(.success, .assetReprocessed, path, assetID: asset.id, assetType: asset.type)
    }

    /// Makes two images, named after the PDF; each PDF has two pages here.
    private func rip(_ asset: AssetRecord, _ path: String) throws -> IPSJobLine {
        guard asset.type == "Pdf" else { return IPSJobLine(.error, .notPDF, path, assetID: asset.id, assetType: asset.type) }
        let intake = AssetIntake(database: database, job: job, moment: moment)
        for page in 1...Self.pages {
            let line = try intake.take("\(asset.folder)\(asset.name)-\(page).tif", size: nil, engine: "PostScriptRip")
            guard line.outcome == .success, let made = line.assetID else { continue }
            try database.execute(
                literal: """
                    INSERT INTO assetLink (kind, sourceID, targetID, position, engine)
                    VALUES ('Generated', \(asset.id), \(made), \(page), 'PostScriptRip')
                    """
            )
        }
        return IPSJobLine(.success, .pagesRipped, path, String(Self.pages), assetID: asset.id, assetType: asset.type)
    }

    /// The first asset makes the set, and gives it its name; all become members.
    private func group(_ asset: AssetRecord, _ path: String) throws -> IPSJobLine {
        let first = try String.fetchOne(database, sql: "SELECT name FROM jobItem WHERE jobID = ? AND position = 0", arguments: [job.id])
        let name = "\(first ?? asset.name)_set"
        let intake = AssetIntake(database: database, job: job, moment: moment)
        guard let set = try intake.set(named: name, in: parameters.text("destFolder") ?? asset.folder) else {
            return IPSJobLine(.error, .tooDeep, path, String(FolderChange.deepest), assetID: asset.id, assetType: asset.type)
        }
        try database.execute(
            literal: """
                INSERT INTO assetLink (kind, sourceID, targetID, position)
                SELECT 'Member', \(set), \(asset.id), COUNT(*) FROM assetLink WHERE kind = 'Member' AND sourceID = \(set)
                """
        )
        return IPSJobLine(.success, .assetGrouped, path, name, assetID: asset.id, assetType: asset.type)
    }
}
