/// Which elements below some element are wanted: all, only those on some paths, or all but those on some paths.
///
/// This is the rule of field selections, for who asks and for who answers. A path brings all that is below it; one that goes deeper brings
/// only that, with the elements on the way to it. What is left out goes with all that is in it.
package struct ElementFilter: Hashable, Sendable {
    /// Every element.
    package static let everything = ElementFilter()

    private var only: PathTree?
    private var except: PathTree

    /// Makes a filter.
    ///
    /// - Parameters:
    ///   - only: The paths that are wanted, outermost names first; by default, as for no path at all, everything is.
    ///   - except: The paths that are not wanted; by default none.
    package init(only: [[String]] = [], except: [[String]] = []) {
        self.only = only.isEmpty ? nil : PathTree(only)
        self.except = PathTree(except)
    }

    /// Whether nothing is left out.
    package var isEverything: Bool { only == nil && except.isEmpty }

    /// What is wanted of the content of an element; `nil` if the element is not wanted.
    package subscript(name: String) -> ElementFilter? {
        let excluded = except.children[name]
        if let excluded, excluded.isEnd { return nil }
        var filter = self
        filter.except = excluded ?? PathTree()
        if let only {
            guard let wanted = only.children[name] else { return nil }
            filter.only = wanted.isEnd ? nil : wanted
        }
        return filter
    }

    /// Whether an element is there, itself or as the way to something in it.
    package func selects(_ path: [String]) -> Bool {
        var filter: ElementFilter? = self
        for name in path { filter = filter?[name] }
        return filter != nil
    }

    /// Whether nothing is asked for beside some elements.
    package func isWithin(_ paths: Set<[String]>) -> Bool {
        only.map { Set($0.paths).isSubset(of: paths) } ?? false
    }

    /// The paths that are wanted, each once and none below another; empty for everything.
    package var wantedPaths: [[String]] { only?.paths ?? [] }

    /// The paths that are not wanted, each once and none below another.
    package var unwantedPaths: [[String]] { except.paths }
}
