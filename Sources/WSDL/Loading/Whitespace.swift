/// White space as XML Schema treats it (part 2, section 4.3.6).
enum Whitespace {
    /// Takes white space off the ends and makes each run of it one space.
    static func collapse(_ text: String) -> String {
        guard text.utf8.contains(where: isSpace) else { return text }
        return text.split(whereSeparator: { $0.unicodeScalars.allSatisfy { $0.isASCII && isSpace(UInt8($0.value)) } }).joined(
            separator: " "
        )
    }

    /// Takes the indentation off each line and empty lines off the ends; keeps the paragraphs.
    static func trimLines(_ text: String) -> String {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { collapse(String($0)) }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
