import GRDB
import WSDL

/// Changes in the folders of a company.
struct FolderChange {
    /// Folders within each other below the root: a tree of them must stay within the depth that readers of XML take.
    static let deepest = 50

    let call: IPSCall
    let company: CompanyContext

    private var database: Database { call.database }

    init(_ call: IPSCall) throws(IPSFault) {
        self.call = call
        company = try call.requiredCompany()
    }

    /// The folder that a handle parameter names.
    func folder(_ parameter: String) throws -> FolderRecord {
        try call.folder(handle: call.parameters.requiredText(parameter), in: company, parameter: parameter)
    }

    /// Makes a folder, and those on the way to it; they get the permissions of the nearest that is there.
    func create(_ path: String) throws -> Int64 {
        let root = company.record.rootPath
        let full = company.record.fullPath(path)
        let names = full.dropFirst(root.count).dropLast().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard !names.isEmpty, names.allSatisfy(Self.isName) else {
            throw IPSFault(.invalidParameter, .noFolderPath, "folderPath", path)
        }
        guard names.count <= Self.deepest else { throw tooDeep("folderPath") }
        guard try FolderRecord.fetch(database, where: condition(at: full)).isEmpty else {
            throw IPSFault(.invalidParameter, .nameTaken, "folderPath", full)
        }
        var parent = try call.folder("", in: company)
        for name in names {
            let next = parent.path + name + "/"
            if let found = try FolderRecord.fetch(database, where: condition(at: next)).first {
                parent = found
                continue
            }
            try company.require(.write, in: parent.permissionSetID, of: parent.path)
            try insert(next, in: parent)
            parent = try call.folder(next, in: company)
        }
        return parent.id
    }

    /// Gives a folder another name or parent; what is in it goes with it.
    func relocate(_ folder: FolderRecord, as name: String, in parent: FolderRecord, parameter: String) throws {
        let path = parent.path + name + "/"
        guard path != folder.path else { return }
        guard !path.hasPrefix(folder.path) else { throw IPSFault(.invalidParameter, .intoItself, folder.path) }
        guard try FolderRecord.fetch(database, where: condition(at: path)).isEmpty else {
            throw IPSFault(.invalidParameter, .nameTaken, parameter, path)
        }
        let moved: SQLRequest<Row> = "SELECT id, path FROM folder WHERE \(FolderRecord.isBelow(folder))"
        for row in try moved.fetchAll(database) {
            let old: String = row["path"]
            let new = path + old.dropFirst(folder.path.count)
            guard Self.canHold(new) else { throw tooDeep(parameter) }
            try put(row["id"], at: new)
        }
        try database.execute(literal: "UPDATE folder SET parentID = \(parent.id) WHERE id = \(folder.id)")
        try touch([folder.id, parent.id] + (folder.parentID.map { [$0] } ?? []))
    }

    /// Takes a folder and all below it away; the assets in them go to the trash.
    func delete(_ folder: FolderRecord) throws {
        try requireEverywhere(.delete, below: folder)
        let folders: SQL = "SELECT id FROM folder WHERE \(FolderRecord.isBelow(folder))"
        let moment = call.moment
        try database.execute(
            literal: """
                UPDATE asset SET trashState = \(TrashState.inTrash.rawValue), trashedAt = \(call.now), modified = \(moment.text),
                    modifiedAt = \(moment.milliseconds), modifyUser = \(company.actor.email)
                WHERE folderID IN (\(folders)) AND trashState = \(TrashState.notInTrash.rawValue)
                """
        )
        try database.execute(literal: "UPDATE folder SET isDeleted = 1 WHERE id IN (\(folders))")
        if let parent = folder.parentID { try touch([parent]) }
    }

    /// Brings a deleted folder back, and those above it, because something comes back into it.
    func revive(_ id: Int64) throws {
        var next: Int64? = id
        while let current = next {
            try database.execute(literal: "UPDATE folder SET isDeleted = 0 WHERE id = \(current) AND isDeleted")
            guard database.changesCount > 0 else { return }
            next = try Int64.fetchOne(database, sql: "SELECT parentID FROM folder WHERE id = ?", arguments: [current])
        }
    }

    /// Refuses what the actor may not do to a folder and each one below it.
    func requireEverywhere(_ permission: PermissionType, below folder: FolderRecord) throws {
        for other in try FolderRecord.fetch(database, where: FolderRecord.isBelow(folder)) {
            try company.require(permission, in: other.permissionSetID, of: other.path)
        }
    }

    /// The parent of a folder; the company's root has none and stays as it is.
    func parent(of folder: FolderRecord) throws -> FolderRecord {
        guard let id = folder.parentID, let parent = try FolderRecord.fetch(database, where: "id = \(id)").first else {
            throw IPSFault(.invalidParameter, .rootFolder, folder.path)
        }
        return parent
    }

    static func isName(_ name: String) -> Bool {
        !name.allSatisfy(\.isWhitespace) && !name.contains("/")
    }

    /// Whether a folder may be at a path, whose first part is the company's root.
    static func canHold(_ path: String) -> Bool {
        path.count(where: { $0 == "/" }) <= deepest + 1
    }

    private func tooDeep(_ parameter: String) -> IPSFault {
        IPSFault(.invalidParameter, .tooDeep, parameter, String(Self.deepest))
    }

    private func condition(at path: String) -> SQL {
        "companyID = \(company.record.id) AND path = \(path)"
    }

    /// A deleted folder of the same path comes back, with the permissions of the parent.
    private func insert(_ path: String, in parent: FolderRecord) throws {
        let moment = call.moment
        try database.execute(
            literal: """
                INSERT INTO folder (companyID, parentID, path, modified, modifiedAt, permissionSetID)
                VALUES (\(company.record.id), \(parent.id), \(path), \(moment.text), \(moment.milliseconds), \(parent.permissionSetID))
                ON CONFLICT (companyID, path) DO UPDATE SET isDeleted = 0, modified = excluded.modified, modifiedAt = excluded.modifiedAt,
                    permissionSetID = excluded.permissionSetID
                """
        )
        try touch([parent.id])
    }

    /// A deleted folder that stands in the way gives what is in it to the one that comes.
    private func put(_ id: Int64, at path: String) throws {
        let request: SQLRequest<Int64> = "SELECT id FROM folder WHERE \(condition(at: path))"
        if let old = try request.fetchOne(database) {
            try database.execute(literal: "UPDATE asset SET folderID = \(id) WHERE folderID = \(old)")
            try database.execute(literal: "UPDATE folder SET parentID = \(id) WHERE parentID = \(old)")
            try database.execute(literal: "DELETE FROM folder WHERE id = \(old)")
        }
        try database.execute(literal: "UPDATE folder SET path = \(path) WHERE id = \(id)")
    }

    private func touch(_ ids: [Int64]) throws {
        let moment = call.moment
        try database.execute(
            literal: "UPDATE folder SET modified = \(moment.text), modifiedAt = \(moment.milliseconds) WHERE id IN \(ids)"
        )
    }
}
