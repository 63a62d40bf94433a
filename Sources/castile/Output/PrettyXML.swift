import XMLStream

/// XML for people: an element a line, indented.
enum PrettyXML {
    /// The document with line breaks between its elements; texts stay as they are.
    static func text(_ document: String) throws(XMLError) -> String {
        var cursor = try XMLDocument.parse(Array(document.utf8)).cursor()
        var writer = try XMLWriter(declaration: false)
        if cursor.nextChild() != nil { try writer.copy(&cursor, indentingFrom: 0) }
        return VisibleText.lines(String(decoding: writer.finish(), as: UTF8.self))
    }
}
