import SelectDeploy

/// The fields of a record that were asked for.
enum DeployProjection {
    /// Keeps dotted names; a path through an array is one through each of its objects.
    static func only(_ paths: [String], of content: DeployValue) -> DeployValue {
        var tree = Tree()
        for path in paths { tree.add(path.split(separator: ".")[...]) }
        return tree.apply(to: content)
    }

    private struct Tree {
        var children: [Substring: Tree] = [:]
        var isWhole = false

        mutating func add(_ names: ArraySlice<Substring>) {
            guard let name = names.first else {
                isWhole = true
                return
            }
            children[name, default: Tree()].add(names.dropFirst())
        }

        func apply(to value: DeployValue) -> DeployValue {
            if isWhole { return value }
            switch value {
            case .object(let fields):
                var kept: [String: DeployValue] = [:]
                for (name, child) in children {
                    if let field = fields[String(name)] { kept[String(name)] = child.apply(to: field) }
                }
                return .object(kept)
            case .list(let elements): return .list(elements.map(apply))
            default: return .null
            }
        }
    }
}
