/// A media type with its parameters, as far as a batch needs it.
struct MediaType {
    /// In lower case: `multipart/mixed`.
    var name: String
    var boundary: String?

    init(_ text: String) {
        var parts: [String] = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text {
            if isEscaped {
                isEscaped = false
            } else if isQuoted, character == "\\" {
                isEscaped = true
                continue
            } else if character == "\"" {
                isQuoted.toggle()
                continue
            } else if character == ";", !isQuoted {
                parts.append("")
                continue
            }
            parts[parts.count - 1].append(character)
        }
        name = Self.trimmed(parts[0][...]).lowercased()
        for part in parts.dropFirst() where boundary == nil {
            guard let equals = part.firstIndex(of: "="), Self.trimmed(part[..<equals]).lowercased() == "boundary" else { continue }
            let value = Self.trimmed(part[part.index(after: equals)...])
            boundary = value.isEmpty ? nil : value
        }
    }

    var isMultipart: Bool { name.hasPrefix("multipart/") }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
