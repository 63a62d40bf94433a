internal import XMLStream

extension SOAPFault {
    /// Whether a name is that of a fault in either version.
    static func isFault(_ name: XMLName) -> Bool {
        SOAPVersion.allCases.contains { name == XMLName("Fault", in: $0.namespace) }
    }

    /// Reads the fault at which a cursor stands: by local names, since services mix the versions' namespaces, and of words with markup
    /// in them the text.
    init(from cursor: inout XMLCursor) throws(XMLError) {
        self.init(code: "", string: "")
        cursor.enter()
        while cursor.nextChild() != nil {
            switch cursor.name.local {
            case "faultcode": code = Self.name(&cursor)
            case "faultstring": string = cursor.wholeText()
            case "faultactor", "Role": actor = cursor.wholeText()
            case "Code": code = Self.innermostValue(&cursor)
            case "Reason": string = Self.firstText(&cursor)
            case "detail", "Detail": detail = try Self.entries(&cursor)
            default: cursor.skip()
            }
        }
    }

    /// A qualified name, whose white space means nothing (XML Schema part 2, section 4.3.6).
    private static func name(_ cursor: inout XMLCursor) -> String {
        cursor.wholeText().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func innermostValue(_ cursor: inout XMLCursor) -> String {
        var value = ""
        cursor.enter()
        while cursor.nextChild() != nil {
            switch cursor.name.local {
            case "Value": value = name(&cursor)
            case "Subcode": value = innermostValue(&cursor)
            default: cursor.skip()
            }
        }
        return value
    }

    private static func firstText(_ cursor: inout XMLCursor) -> String {
        var text: String?
        cursor.enter()
        while cursor.nextChild() != nil {
            let next = cursor.wholeText()
            text = text ?? next
        }
        return text ?? ""
    }

    private static func entries(_ cursor: inout XMLCursor) throws(XMLError) -> [Detail] {
        var entries: [Detail] = []
        var room = mostDetailBytes
        cursor.enter()
        while cursor.nextChild() != nil {
            guard room > 0 else { continue }
            let name = cursor.name
            var writer = try XMLWriter(declaration: false)
            try writer.copy(&cursor)
            let document = writer.finish()
            room -= document.count
            if room >= 0 { entries.append(Detail(name: name, document: document)) }
        }
        return entries
    }
}
