import GRDB
import WSDL

/// The folders below one, as a tree of a depth.
struct FolderTree {
    /// The answer of the service holds no more folders.
    static let limit = 100_000

    let call: IPSCall
    private let children: [Int64: [FolderRecord]]
    private let wanted: Set<Int64>?

    /// Loads the readable folders below and including one.
    ///
    /// - Parameters:
    ///   - call: The call.
    ///   - root: The folder at the top.
    ///   - company: The company.
    ///   - types: When given, only folders are shown that hold assets of these types, or lead to such folders.
    /// - Throws: What the database throws.
    init(_ call: IPSCall, below root: FolderRecord, in company: CompanyContext, types: [String]?) throws {
        self.call = call
        var condition: SQL = "companyID = \(company.record.id) AND substr(path, 1, length(\(root.path))) = \(root.path)"
        if let readable = company.sets(with: .read) { condition = "\(condition) AND permissionSetID IN \(readable)" }
        let folders = try FolderRecord.fetch(call.database, where: condition, limit: Self.limit)
        children = Dictionary(grouping: folders.filter { $0.parentID != nil }) { $0.parentID ?? 0 }
        guard let types, !types.isEmpty else {
            wanted = nil
            return
        }
        let request: SQLRequest<Int64> = """
            SELECT DISTINCT folderID FROM asset WHERE companyID = \(company.record.id) AND type IN \(types)
            """
        let holding = Set(try request.fetchAll(call.database))
        let parents = Dictionary(uniqueKeysWithValues: folders.map { ($0.id, $0.parentID) })
        var wanted: Set<Int64> = []
        for id in holding {
            var next: Int64? = id
            while let current = next, parents[current] != nil, wanted.insert(current).inserted { next = parents[current] ?? nil }
        }
        self.wanted = wanted
    }

    /// The folder and all below it, one after the other, by path.
    func list(_ folder: FolderRecord) -> [(value: DynamicValue, permissionSets: Set<Int64>)] {
        (answer(folder, depth: 0).map { [$0] } ?? []) + (children[folder.id] ?? []).flatMap { list($0) }
    }

    /// The folder and what is below it.
    ///
    /// - Parameters:
    ///   - folder: The folder at the top.
    ///   - depth: How many levels below it are shown; nil shows all.
    /// - Returns: The answer, and the permission sets that occur in it; nil when no wanted asset is there.
    func answer(_ folder: FolderRecord, depth: Int?) -> (value: DynamicValue, permissionSets: Set<Int64>)? {
        guard wanted?.contains(folder.id) ?? true else { return nil }
        let below = (children[folder.id] ?? []).filter { wanted?.contains($0.id) ?? true }
        var sets: Set<Int64> = [folder.permissionSetID]
        var array: [DynamicValue]?
        if depth != 0, !below.isEmpty {
            array = below.compactMap { answer($0, depth: depth.map { $0 - 1 }) }.map { child in
                sets.formUnion(child.permissionSets)
                return child.value
            }
        }
        let value = DynamicValue.members([
            "folderHandle": .text(call.handles.handle(.folder, folder.id)),
            "path": .text(folder.path),
            "lastModified": .text(folder.modified),
            "childLastModified": .text(newest(folder).modified),
            "permissionSetHandle": .text(call.handles.handle(.permissionSet, folder.permissionSetID)),
            "hasSubfolders": .truth(!below.isEmpty),
            "subfolderArray": array.map { .list($0) },
        ])
        return (value, sets)
    }

    private func newest(_ folder: FolderRecord) -> FolderRecord {
        (children[folder.id] ?? []).map(newest).reduce(folder) { $0.modifiedAt >= $1.modifiedAt ? $0 : $1 }
    }
}
