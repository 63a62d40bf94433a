internal import SOAP

extension VersionAdapter {
    /// Checks that the answer has the fields of a selection in this version.
    ///
    /// - Throws: ``IPSError`` with the code ``IPSError/Code/unsupportedVersion``.
    func check(_ selection: FieldPaths, of operation: IPSOperation, among elements: [ElementDescription]) throws {
        guard version < .newest else { return }
        for path in selection.only + selection.allBut {
            guard let first = Self.firstVersion(of: path, of: operation, among: elements), version < first else { continue }
            throw IPSError(
                .unsupportedVersion,
                operation: operation.name,
                message:
                    "the API version \(version.title) has no field “\(path)” in this answer; \(first.title) was the first that has it, so set "
                    + "apiVersion to it or a newer one, or leave the field out"
            )
        }
    }

    /// The version that brought the last of a path's fields to come; `nil` if all are as old as the operation.
    private static func firstVersion(of path: FieldPath, of operation: IPSOperation, among elements: [ElementDescription]) -> APIVersion? {
        var elements = elements
        var versions: [APIVersion] = []
        for (depth, part) in path.parts.enumerated() {
            guard let element = elements.first(where: { $0.name == part }) else { break }
            let owner = depth == 0 ? operation.output : element.owner
            if let version = owner.flatMap({ VersionHistory.version(ofSelectable: "\($0)/\(part)") }) { versions.append(version) }
            elements = element.children
        }
        return versions.max()
    }
}
