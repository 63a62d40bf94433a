extension XMLWriter {
    /// Writes the current child of a cursor with all that is in it, and consumes it.
    ///
    /// Names, attributes and texts stay; prefixes may change, and white space between elements goes.
    ///
    /// - Parameters:
    ///   - cursor: Stands at the element to copy.
    ///   - depth: How deep the element stands, if elements shall be put on lines of their own, two spaces further in for each level; by
    ///     default they are not.
    ///   - replacement: Gives a text that stands in place of an element's content, by its name; by default nothing is replaced.
    /// - Throws: ``XMLError`` when a text and an element stand side by side, which messages do not have.
    public mutating func copy(
        _ cursor: inout XMLCursor,
        indentingFrom depth: Int? = nil,
        replacing replacement: (XMLName) -> String? = { _ in nil }
    ) throws(XMLError) {
        try element(cursor.name) { (writer) throws(XMLError) in
            for attribute in cursor.attributes { try writer.attribute(attribute.name, attribute.value) }
            if let text = replacement(cursor.name) {
                cursor.skip()
                try writer.text(text)
            } else if cursor.hasElements {
                cursor.enter()
                while cursor.nextChild() != nil {
                    if let depth { try writer.text(Self.lineBreak(depth + 1)) }
                    try writer.copy(&cursor, indentingFrom: depth.map { $0 + 1 }, replacing: replacement)
                }
                if let depth { try writer.text(Self.lineBreak(depth)) }
            } else {
                let text = try cursor.string()
                if !text.isEmpty { try writer.text(text) }
            }
        }
    }

    private static func lineBreak(_ depth: Int) -> String { "\n" + String(repeating: "  ", count: depth) }
}
