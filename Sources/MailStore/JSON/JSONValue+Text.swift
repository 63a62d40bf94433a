extension JSONValue {
    /// Reads a JSON text; a byte order mark before it is passed over.
    ///
    /// - Parameter bytes: The text in UTF-8.
    /// - Throws: ``JSONError`` with the place.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        self = try JSONParser.parse(bytes)
    }

    /// Reads a JSON text.
    ///
    /// - Parameter text: The text.
    /// - Throws: ``JSONError`` with the place.
    public init(parsing text: String) throws(JSONError) {
        self = try JSONParser.parse(Array(text.utf8))
    }

    /// The value as JSON text on one line, without a space between its parts.
    public var text: String {
        var text = ""
        write(to: &text, indent: nil, level: 0)
        return text
    }

    /// The value as JSON text with a line for each member, indented by two spaces a level.
    public var indentedText: String {
        var text = ""
        write(to: &text, indent: "  ", level: 0)
        return text
    }

    private func write(to text: inout String, indent: String?, level: Int) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let string): Self.write(string, to: &text)
        case .array(let elements):
            Self.write(elements, between: "[", and: "]", to: &text, indent: indent, level: level) { element, text in
                element.write(to: &text, indent: indent, level: level + 1)
            }
        case .object(let members):
            Self.write(members, between: "{", and: "}", to: &text, indent: indent, level: level) { member, text in
                Self.write(member.name, to: &text)
                text += indent == nil ? ":" : ": "
                member.value.write(to: &text, indent: indent, level: level + 1)
            }
        }
    }

    private static func write<Part>(
        _ parts: [Part],
        between open: String,
        and close: String,
        to text: inout String,
        indent: String?,
        level: Int,
        _ write: (Part, inout String) -> Void
    ) {
        text += open
        for (position, part) in parts.enumerated() {
            if position > 0 { text += "," }
            if let indent { text += "\n" + String(repeating: indent, count: level + 1) }
            write(part, &text)
        }
        if let indent, !parts.isEmpty { text += "\n" + String(repeating: indent, count: level) }
        text += close
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
