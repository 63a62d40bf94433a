package import SOAP
internal import Spelling
package import XMLStream

/// The paths of a field selection, whatever the operation.
package struct FieldPaths: Hashable, Sendable {
    /// Every field.
    package static let all = FieldPaths()

    /// The only fields that are wanted; empty for all.
    package var only: [FieldPath] { didSet { settle() } }

    /// The fields that are not wanted.
    package var allBut: [FieldPath] { didSet { settle() } }

    /// The rule that the paths stand for: duplicates and paths below others are merged in it.
    ///
    /// It and its texts are made with the selection, which serves one call after another.
    package private(set) var filter = ElementFilter.everything

    /// The paths of the rule as a request names them; `nil` for none.
    private(set) var wanted: [String]?
    private(set) var unwanted: [String]?

    package init(only: [FieldPath] = [], allBut: [FieldPath] = []) {
        self.only = only
        self.allBut = allBut
        settle()
    }

    private mutating func settle() {
        guard !only.isEmpty || !allBut.isEmpty else { return (filter, wanted, unwanted) = (.everything, nil, nil) }
        filter = ElementFilter(only: only.map(\.parts), except: allBut.map(\.parts))
        wanted = Self.texts(filter.wantedPaths)
        unwanted = Self.texts(filter.unwantedPaths)
    }

    private static func texts(_ paths: [[String]]) -> [String]? {
        paths.isEmpty ? nil : paths.map { $0.joined(separator: "/") }
    }

    package static func == (left: FieldPaths, right: FieldPaths) -> Bool {
        left.only == right.only && left.allBut == right.allBut
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(only)
        hasher.combine(allBut)
    }

    /// Checks that each path is one of a response's fields.
    ///
    /// - Throws: ``IPSError`` that names the wrong part and the fields that are nearest to it.
    package func check(against elements: [ElementDescription], of operation: String) throws {
        guard !only.isEmpty || !allBut.isEmpty else { return }
        for path in only + allBut { try Self.check(path, against: elements, of: operation) }
    }

    private static func check(_ path: FieldPath, against root: [ElementDescription], of operation: String) throws {
        guard !path.parts.isEmpty else {
            throw IPSError(.unknownField, operation: operation, message: "a field path names no field; to get every field, select none")
        }
        var elements = root
        for (index, part) in path.parts.enumerated() {
            if let element = elements.first(where: { $0.name == part }) {
                elements = element.children
                continue
            }
            let parent = path.parts[..<index].joined(separator: "/")
            let hint = hint(part, parent, elements, root)
            throw IPSError(
                .unknownField,
                operation: operation,
                message: "there is no field “\(path)” in the response: \(place(parent)) has no “\(part)”; \(hint)"
            )
        }
    }

    private static func place(_ parent: String) -> String { parent.isEmpty ? "the response" : "\(parent)" }

    private static func hint(_ part: String, _ parent: String, _ elements: [ElementDescription], _ root: [ElementDescription]) -> String {
        guard !elements.isEmpty else { return "it holds a value and no fields" }
        let near = NameDistance.nearest(to: part, in: elements.map(\.name)).map { parent.isEmpty ? $0 : "\(parent)/\($0)" }
        let meant = near.isEmpty ? elsewhere(part, root) : near
        return meant.isEmpty
            ? "it has \(elements.map(\.name).joined(separator: ", "))" : "did you mean \(meant.joined(separator: " or "))?"
    }

    /// Where fields of a name stand: at most three, those nearest to the root; types that hold themselves end at the fifth level.
    private static func elsewhere(_ name: String, _ root: [ElementDescription]) -> [String] {
        var level = root.map { (path: [$0.name], element: $0) }
        var found: [String] = []
        for _ in 1...5 where found.isEmpty && !name.isEmpty {
            found = level.filter { $0.element.name == name }.prefix(3).map { $0.path.joined(separator: "/") }
            level = level.flatMap { path, element in element.children.map { (path + [$0.name], $0) } }
        }
        return found
    }
}
