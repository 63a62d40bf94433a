/// Prints a tree value as JSON (RFC 8259), members in their order.
struct JSONText {
    /// The indentation of the outermost level in spaces; nil prints everything on one line.
    var indentation: Int?

    /// The JSON text, without a line end.
    func render(_ value: TreeValue) -> String {
        var text = ""
        append(value, to: &text, depth: 0)
        return text
    }

    private func append(_ value: TreeValue, to text: inout String, depth: Int) {
        switch value {
        case .text(let string): Self.append(string, to: &text)
        case .integer(let number): text += String(number)
        case .decimal(let number) where number.isFinite: text += String(number)
        case .decimal(let number): Self.append(String(number), to: &text)
        case .boolean(let flag): text += flag ? "true" : "false"
        case .null: text += "null"
        case .list(let elements):
            append(elements, between: ("[", "]"), to: &text, depth: depth) { element, text in
                append(element, to: &text, depth: depth + 1)
            }
        case .record(let members):
            append(members, between: ("{", "}"), to: &text, depth: depth) { member, text in
                Self.append(member.name, to: &text)
                text += indentation == nil ? ":" : ": "
                append(member.value, to: &text, depth: depth + 1)
            }
        }
    }

    private func append<Element>(
        _ elements: [Element],
        between brackets: (open: String, close: String),
        to text: inout String,
        depth: Int,
        each: (Element, inout String) -> Void
    ) {
        text += brackets.open
        for (position, element) in elements.enumerated() {
            if position > 0 { text += "," }
            breakLine(in: &text, depth: depth + 1)
            each(element, &text)
        }
        if !elements.isEmpty { breakLine(in: &text, depth: depth) }
        text += brackets.close
    }

    private func breakLine(in text: inout String, depth: Int) {
        guard let indentation else { return }
        text += "\n" + String(repeating: " ", count: indentation + 2 * depth)
    }

    /// Beside what JSON asks for, the control characters up to U+009F are escaped, so that no terminal obeys them.
    private static func append(_ string: String, to text: inout String) {
        text += "\""
        defer { text += "\"" }
        // C2 begins the control characters beyond ASCII, and others, which the rest looks at.
        if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xC2 }) {
            text += string
            return
        }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
