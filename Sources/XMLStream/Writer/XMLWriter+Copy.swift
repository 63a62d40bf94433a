extension XMLWriter {
    /// Writes the current child of a cursor with all that is in it, and consumes it.
    ///
    /// Names, attributes and texts stay, also texts beside elements; prefixes may change, and white space between elements goes.
    ///
    /// - Parameters:
    ///   - cursor: Stands at the element to copy.
    ///   - depth: How deep the element stands, if elements shall be put on lines of their own, two spaces further in for each level; by
    ///     default they are not. Elements beside which there is text stay on its line.
    ///   - replacement: Gives a text that stands in place of an element's content, by its name; by default nothing is replaced.
    ///   - change: Gives what stands in place of the text or the value of an attribute, by the name of the element; by default all stay.
    /// - Throws: ``XMLError`` when what `replacement` or `change` give cannot be written.
    public mutating func copy(
        _ cursor: inout XMLCursor,
        indentingFrom depth: Int? = nil,
        replacing replacement: (XMLName) -> String? = { _ in nil },
        changing change: (XMLName, String) -> String = { $1 }
    ) throws(XMLError) {
        let name = cursor.name
        try element(name) { (writer) throws(XMLError) in
            for attribute in cursor.attributes { try writer.attribute(attribute.name, change(name, attribute.value)) }
            if let text = replacement(name) {
                cursor.skip()
                try writer.text(text)
            } else if cursor.hasElements {
                let depth = cursor.hasTexts ? nil : depth
                cursor.enter()
                while true {
                    while let text = cursor.takeText() { try writer.text(change(name, text)) }
                    guard cursor.nextChild() != nil else { break }
                    if let depth { try writer.text(Self.lineBreak(depth + 1)) }
                    try writer.copy(&cursor, indentingFrom: depth.map { $0 + 1 }, replacing: replacement, changing: change)
                }
                if let depth { try writer.text(Self.lineBreak(depth)) }
            } else {
                let text = change(name, try cursor.string())
                if !text.isEmpty { try writer.text(text) }
            }
        }
    }

    private static func lineBreak(_ depth: Int) -> String { "\n" + String(repeating: "  ", count: depth) }
}
