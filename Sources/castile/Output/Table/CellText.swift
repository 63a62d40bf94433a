/// How a value looks in one cell of a table.
enum CellText {
    static func of(_ value: TreeValue?) -> String {
        switch value {
        case nil, .null: ""
        case .text(let text): VisibleText.line(text)
        case .integer(let number): String(number)
        case .decimal(let number): String(number)
        case .boolean(let flag): flag ? "yes" : "no"
        case .list(let elements): elements.map(of).joined(separator: ", ")
        case .record(let members) where members.count == 2 && members[0].name == "name": pair(members[0].value, members[1].value)
        case .record(let members): members.map { "\(VisibleText.line($0.name))=\(of($0.value))" }.joined(separator: " ")
        }
    }

    /// Names with values of any kind are frequent: `Season=2012` says what `name=Season longVal=2012` does.
    private static func pair(_ name: TreeValue, _ value: TreeValue) -> String {
        of(name) + "=" + of(value)
    }

    /// As much of the text as fits, with a mark that there was more.
    static func shortened(_ text: String, to width: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        var result = ""
        var used = 1
        for character in text {
            used += DisplayWidth.of(character)
            if used > width { break }
            result.append(character)
        }
        return result + "…"
    }

    static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
        let padding = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
        return right ? padding + text : text + padding
    }
}
