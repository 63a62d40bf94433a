/// White space as XML Schema treats it (part 2, section 4.3.6).
enum Whitespace {
    /// Takes white space off the ends and makes each run of it one space.
    static func collapse(_ text: String) -> String { isCollapsed(text) ? text : collapse(text.utf8[...]) }

    /// Treats white space as a type does: texts keep it, other types collapse it.
    static func normalize(_ text: String, as type: BuiltinType) -> String {
        switch type {
        case .string, .anyType, .anySimpleType: text
        case .normalizedString: String(decoding: text.utf8.map { isSpace($0) ? 0x20 : $0 }, as: UTF8.self)
        default: collapse(text)
        }
    }

    /// Takes the indentation off each line and empty lines off the ends; keeps the paragraphs.
    static func trimLines(_ text: String) -> String {
        if isCollapsed(text) { return text }
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(collapse)
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// Whether all white space is single spaces between words.
    private static func isCollapsed(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(isCollapsed) ?? isCollapsed(text.utf8)
    }

    private static func isCollapsed(_ bytes: some Collection<UInt8>) -> Bool {
        var wasSpace = true
        for byte in bytes {
            if isSpace(byte), wasSpace || byte != 0x20 { return false }
            wasSpace = byte == 0x20
        }
        return !wasSpace || bytes.isEmpty
    }

    /// Works on bytes: what is one character for people may begin with a space.
    private static func collapse(_ text: Substring.UTF8View) -> String {
        text.split(whereSeparator: isSpace).map(Substring.init).joined(separator: " ")
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
