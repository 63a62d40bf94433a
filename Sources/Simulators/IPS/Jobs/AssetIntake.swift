import GRDB
import WSDL

/// Makes assets of the files that a job brings.
struct AssetIntake {
    /// What becomes of files, by extension.
    private static let types: [String: String] = [
        "tif": "Image", "tiff": "Image", "jpg": "Image", "jpeg": "Image", "png": "Image", "gif": "Image", "bmp": "Image",
        "psd": "PsdTemplate", "mp4": "Video", "f4v": "Video", "flv": "Video", "mov": "MasterVideo", "avi": "MasterVideo",
        "mpg": "MasterVideo", "wmv": "MasterVideo", "mp3": "Audio", "wav": "Audio", "pdf": "Pdf", "ai": "Illustrator",
        "indd": "InDesign", "eps": "PostScript", "ps": "PostScript", "otf": "Font", "ttf": "Font", "icc": "IccProfile", "svg": "Svg",
        "xml": "Xml", "xsl": "Xsl", "zip": "Zip", "xls": "Excel", "xlsx": "Excel", "doc": "Word", "docx": "Word",
        "ppt": "PowerPoint", "pptx": "PowerPoint", "rtf": "Rtf", "swf": "Flash", "vnt": "Vignette", "vnc": "Cabinet",
        "vnw": "WindowCovering", "vtt": "VideoCaption",
    ]

    let database: Database
    let job: IPSJob
    let moment: Int64

    private var parameters: Parameters { Parameters(job.parameters) }
    private var time: String { StoredMoment(milliseconds: moment).text }

    /// Makes or replaces the asset of a file.
    ///
    /// - Parameters:
    ///   - path: Where the file goes, from the company's root or with it.
    ///   - size: Its bytes; nil makes something up that is the same for the same path.
    ///   - engine: What generated the file; nil when it was brought.
    /// - Returns: What the log says about it, also when no asset can come of it.
    /// - Throws: What the database throws.
    func take(_ path: String, size: Int?, engine: String? = nil) throws -> IPSJobLine {
        let root = try String.fetchOne(database, sql: "SELECT rootPath FROM company WHERE id = ?", arguments: [job.companyID]) ?? ""
        guard let target = AssetPath(path, root: root) else { return IPSJobLine(.error, .impossibleName, path) }
        guard let type = Self.types[target.fileExtension] else {
            return IPSJobLine(.error, .unknownFileType, path, target.fileExtension)
        }
        guard FolderChange.canHold(root + target.folder) else {
            return IPSJobLine(.error, .tooDeep, path, String(FolderChange.deepest))
        }
        let full = root + target.folder + target.fileName
        let folder = try self.folder(root + target.folder)
        let request: SQLRequest<Int64> = """
            SELECT id FROM asset WHERE folderID = \(folder) AND fileName = \(target.fileName) AND trashState = 'NotInTrash'
            """
        let existing = try request.fetchOne(database)
        if let existing, parameters.bool("overwrite") == false {
            return IPSJobLine(.duplicate, .fileSkipped, full, assetID: existing, assetType: type)
        }
        var random = SeededGenerator(seed: full.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
        let bytes = size ?? 4_096 + random.number(below: 5_000_000)
        let sides = type == "Image" ? (500 + random.number(below: 5_500), 500 + random.number(below: 5_500)) : nil
        if let existing {
            try replace(existing, bytes: bytes, sides: sides)
            return IPSJobLine(.update, .fileUpdated, full, assetID: existing, assetType: type)
        }
        let id = try insert(type, name: target.stem, fileName: target.fileName, folder: folder, bytes: bytes, sides: sides, engine: engine)
        return IPSJobLine(.success, .fileProcessed, full, assetID: id, assetType: type)
    }

    /// The set of a name in a folder; made when it is not there, nil when the folder would be too deep.
    func set(named name: String, in folder: String) throws -> Int64? {
        let root = try String.fetchOne(database, sql: "SELECT rootPath FROM company WHERE id = ?", arguments: [job.companyID]) ?? ""
        let closed = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
        let path = closed.hasPrefix(root) ? closed : root + closed
        guard FolderChange.canHold(path) else { return nil }
        let folder = try self.folder(path)
        let request: SQLRequest<Int64> = "SELECT id FROM asset WHERE folderID = \(folder) AND name = \(name) AND type = 'AssetSet'"
        if let id = try request.fetchOne(database) { return id }
        return try insert("AssetSet", name: name, fileName: name, folder: folder, bytes: 0, sides: nil, engine: nil)
    }

    private func insert(
        _ type: String,
        name: String,
        fileName: String,
        folder: Int64,
        bytes: Int,
        sides: (width: Int, height: Int)?,
        engine: String?
    ) throws -> Int64 {
        let id = try NewAsset(
            companyID: job.companyID,
            folderID: folder,
            type: type,
            name: name,
            fileName: fileName,
            isReadyForPublish: parameters.bool("readyForPublish") ?? false,
            engine: engine,
            user: job.user,
            createdWith: "Upload",
            moment: StoredMoment(milliseconds: moment),
            fileSize: bytes,
            sides: sides,
            keywords: parameters.text("xmpKeywords")
        ).insert(into: database)
        for project in (parameters.strings("projectHandleArray") ?? []).compactMap({ Int64($0) }) {
            try database.execute(literal: "INSERT OR IGNORE INTO projectAsset (projectID, assetID) VALUES (\(project), \(id))")
        }
        return id
    }

    private func replace(_ id: Int64, bytes: Int, sides: (width: Int, height: Int)?) throws {
        let isReady = parameters.bool("preservePublishState") ?? false ? nil : parameters.bool("readyForPublish")
        try database.execute(
            literal: """
                UPDATE asset SET modified = \(time), modifiedAt = \(moment), modifyUser = \(job.user), fileSize = \(bytes),
                    width = \(sides?.width), height = \(sides?.height), readyForPublish = COALESCE(\(isReady), readyForPublish)
                WHERE id = \(id)
                """
        )
    }

    /// The row of a folder, made with those above it when it is not there; it is read by whoever reads the folder above.
    private func folder(_ path: String) throws -> Int64 {
        let request: SQLRequest<Int64> = "SELECT id FROM folder WHERE companyID = \(job.companyID) AND path = \(path)"
        if let id = try request.fetchOne(database) {
            try database.execute(literal: "UPDATE folder SET isDeleted = 0 WHERE id = \(id) AND isDeleted")
            return id
        }
        guard !path.isEmpty else { throw SimulatorError(.invalidStore, "the company has no root folder") }
        let parent = try folder(path.dropLast().lastIndex(of: "/").map { String(path[...$0]) } ?? "")
        try database.execute(
            literal: """
                INSERT INTO folder (companyID, parentID, path, modified, modifiedAt, permissionSetID)
                SELECT companyID, id, \(path), \(time), \(moment), permissionSetID FROM folder WHERE id = \(parent)
                """
        )
        return database.lastInsertedRowID
    }
}
