import IPS

/// Folders in an order for people: as a list, and as a tree of lines.
enum FolderDrawing {
    /// The folder and all below it, each before those in it and without them.
    static func flat(_ folder: Folder) -> [Folder] {
        var own = folder
        own.subfolderArray = nil
        return [own] + (folder.subfolderArray ?? []).flatMap(flat)
    }

    static func lines(of folder: Folder) -> [String] {
        [VisibleText.line(folder.path ?? "")] + lines(below: folder, indentation: "")
    }

    private static func lines(below folder: Folder, indentation: String) -> [String] {
        let children = folder.subfolderArray ?? []
        return children.enumerated().flatMap { position, child in
            let isLast = position == children.count - 1
            let name = VisibleText.line(child.path?.split(separator: "/").last.map(String.init) ?? "")
            return [indentation + (isLast ? "└── " : "├── ") + name]
                + lines(below: child, indentation: indentation + (isLast ? "    " : "│   "))
        }
    }
}
