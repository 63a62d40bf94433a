extension IPSSession {
    /// The folders below a folder, each before those in it (getFolderTree).
    ///
    /// The service answers in one piece, with at most 100,000 folders.
    ///
    /// - Parameters:
    ///   - path: The folder that the tree begins with; by default the company's root.
    ///   - depth: How many levels below it; by default all.
    ///   - company: The company; by default that of the session.
    ///   - access: On whose permissions; by default the calling user's.
    ///   - limit: How many are wanted at most; by default all.
    /// - Returns: The folders, without their `subfolderArray`.
    public func folders(
        below path: String? = nil,
        depth: Int? = nil,
        in company: CompanyContext = .session,
        as access: AccessContext = .caller,
        limit: Int? = nil
    ) -> PagedSequence<Folder> {
        let source = PageSource<Folder>(operation: "getFolderTree", pageSize: .max, identity: { $0.folderHandle }) { _, _ in
            let tree = try await self.getFolderTree(GetFolderTreeParam(folderPath: path, depth: depth ?? -1), in: company, as: access)
            return Page(elements: Self.flat(tree.folders ?? []))
        }
        return PagedSequence(source: source, limit: limit)
    }

    private static func flat(_ tree: [Folder]) -> [Folder] {
        var folders: [Folder] = []
        var pending = Array(tree.reversed())
        while var folder = pending.popLast() {
            pending += (folder.subfolderArray ?? []).reversed()
            folder.subfolderArray = nil
            folders.append(folder)
        }
        return folders
    }
}
