/// Paths of names, those with the same beginning together; a path that lies below another is part of it.
struct PathTree: Hashable, Sendable {
    private(set) var children: [String: PathTree] = [:]

    /// Whether a path ends here, so that it stands for all below.
    private(set) var isEnd = false

    init(_ paths: [[String]] = []) {
        for path in paths { insert(path[...]) }
    }

    var isEmpty: Bool { !isEnd && children.isEmpty }

    /// The paths in the order of their names.
    var paths: [[String]] {
        guard !isEnd else { return [[]] }
        return children.sorted { $0.key < $1.key }.flatMap { name, tree in tree.paths.map { [name] + $0 } }
    }

    private mutating func insert(_ path: ArraySlice<String>) {
        guard !isEnd else { return }
        if let name = path.first {
            children[name, default: PathTree()].insert(path.dropFirst())
        } else {
            isEnd = true
            children = [:]
        }
    }
}
