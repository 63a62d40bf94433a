/// Which fields an answer holds: only some paths, or all but some.
///
/// Paths are relative to the answer's root. A path brings all that is below it; a path that goes deeper brings only that, and the elements on the way to it.
struct ResponseFields: Hashable, Sendable {
    static let everything = ResponseFields(only: nil, except: [])

    /// Nil asks for everything.
    let only: Set<[String]>?
    let except: Set<[String]>

    var isEverything: Bool { only == nil && except.isEmpty }

    /// Whether an element is in the answer, itself or as the way to something in it.
    func selects(_ path: [String]) -> Bool {
        if (1...path.count).contains(where: { except.contains(Array(path.prefix($0))) }) { return false }
        guard let only else { return true }
        return only.contains { $0.starts(with: path) || path.starts(with: $0) }
    }

    /// Whether nothing is asked for beside the given fields.
    func isWithin(_ paths: Set<[String]>) -> Bool {
        only.map { !$0.isEmpty && $0.isSubset(of: paths) } ?? false
    }
}
