internal import XMLStream

/// Writes messages in an older version of the API, and reads its answers as those of today.
struct VersionAdapter: Sendable {
    private enum Direction {
        case outward
        case inward
    }

    let version: APIVersion
    let limits: XMLLimits

    /// Checks that the version has an operation.
    ///
    /// - Throws: ``IPSError`` with the code ``IPSError/Code/unsupportedVersion``.
    func check(_ operation: String) throws {
        guard version < .newest, let first = VersionHistory.version(ofOperation: operation), version < first else { return }
        throw IPSError(
            .unsupportedVersion,
            operation: operation,
            message:
                "the API version \(version.title) has no such operation; \(first.title) was the first, so set apiVersion to it or a newer one"
        )
    }

    /// What writes the body's child: as it is for the newest version, adapted for older ones.
    func write(
        _ root: String,
        owner: AnyObject,
        to writer: inout XMLWriter,
        _ content: (inout XMLWriter) throws(XMLError) -> Void
    ) throws(XMLError) {
        let name = XMLName(root, in: version.namespace)
        guard version < .newest else { return try writer.element(name, content) }
        var plain = try XMLWriter(owner: owner, declaration: false)
        try plain.element(name, content)
        var cursor = try XMLDocument.parse(plain.finish(), limits: limits).cursor()
        _ = cursor.nextChild()
        try copy(&cursor, to: &writer, at: [], .outward)
    }

    /// Reads the body's child, the cursor's current child.
    func read<Output>(
        _ cursor: inout XMLCursor,
        _ decode: (inout XMLCursor) throws(XMLError) -> Output
    ) throws(XMLError) -> Output {
        guard version < .newest else { return try decode(&cursor) }
        var writer = try XMLWriter(declaration: false)
        try copy(&cursor, to: &writer, at: [], .inward)
        var adapted = try XMLDocument.parse(writer.finish(), vocabulary: ipsVocabulary, limits: limits).cursor(owner: cursor.owner)
        _ = adapted.nextChild()
        return try decode(&adapted)
    }

    private func copy(
        _ cursor: inout XMLCursor,
        to writer: inout XMLWriter,
        at parent: [String],
        _ direction: Direction
    ) throws(XMLError) {
        let path = parent + [cursor.name.local]
        if direction == .outward, let first = VersionHistory.version(ofField: path.joined(separator: "/")), version < first {
            throw writer.error(
                .unsupportedVersion,
                "the API version \(version.title) has no field \(path.joined(separator: "/")); \(first.title) was the first"
            )
        }
        let change = (direction == .outward ? VersionHistory.requests : VersionHistory.responses)
            .first { version < $0.until && $0.concerns(path) }
        try writer.element(XMLName(change?.name ?? cursor.name.local, in: cursor.name.namespace)) { (writer) throws(XMLError) in
            guard cursor.hasElements else {
                let text = try cursor.string()
                if !text.isEmpty { try writer.text(text) }
                return
            }
            cursor.enter()
            while cursor.nextChild() != nil {
                if let field = change?.itemsHold {
                    try copyItem(&cursor, to: &writer, at: path, field, direction)
                } else {
                    try copy(&cursor, to: &writer, at: path, direction)
                }
            }
        }
    }

    /// Puts an item into the record that holds it today, or takes it out.
    private func copyItem(
        _ cursor: inout XMLCursor,
        to writer: inout XMLWriter,
        at path: [String],
        _ field: String,
        _ direction: Direction
    ) throws(XMLError) {
        let namespace = cursor.name.namespace
        guard direction == .outward else {
            return try writer.element(cursor.name) { (writer) throws(XMLError) in
                try writer.element(XMLName(field, in: namespace)) { (writer) throws(XMLError) in
                    cursor.enter()
                    while cursor.nextChild() != nil { try copy(&cursor, to: &writer, at: path + ["items"], direction) }
                }
            }
        }
        let item = cursor.name
        cursor.enter()
        while cursor.nextChild() != nil {
            guard cursor.name.local == field else {
                cursor.skip()
                continue
            }
            try writer.element(item, try cursor.string())
        }
    }
}

extension APIVersion {
    /// The version in messages.
    var title: String { date ?? "before 4.0" }
}

extension XMLError.Code {
    /// The version of the API has no such field.
    static let unsupportedVersion = XMLError.Code("unsupportedVersion")
}
