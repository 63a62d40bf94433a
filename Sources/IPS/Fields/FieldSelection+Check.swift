package import SOAP

extension FieldSelection {
    /// Checks that each path is one of a response's fields.
    ///
    /// - Throws: ``IPSError`` that names the wrong part and the fields that are nearest to it.
    package func check(against elements: [ElementDescription], of operation: String) throws {
        for path in only + allBut { try Self.check(path, against: elements, of: operation) }
    }

    private static func check(_ path: FieldPath, against root: [ElementDescription], of operation: String) throws {
        var elements = root
        for (index, part) in path.parts.enumerated() {
            if let element = elements.first(where: { $0.name == part }) {
                elements = element.children
                continue
            }
            let parent = path.parts[..<index].joined(separator: "/")
            throw IPSError(
                .unknownField,
                operation: operation,
                message: "there is no field “\(path)” in the response: \(place(parent)) has no “\(part)”; \(hint(part, parent, elements))"
            )
        }
    }

    private static func place(_ parent: String) -> String { parent.isEmpty ? "the response" : "\(parent)" }

    private static func hint(_ part: String, _ parent: String, _ elements: [ElementDescription]) -> String {
        guard !elements.isEmpty else { return "it holds a value and no fields" }
        let near = part.nearest(among: elements.map(\.name)).map { parent.isEmpty ? $0 : "\(parent)/\($0)" }
        return near.isEmpty ? "it has \(elements.map(\.name).joined(separator: ", "))" : "did you mean \(near.joined(separator: " or "))?"
    }
}
