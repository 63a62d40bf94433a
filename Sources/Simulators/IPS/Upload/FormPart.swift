import SelectDeploy

/// What the header lines of a part of a form say about it.
struct FormPart: Hashable {
    let name: String
    /// As the client has it: it may be a path, and it may be hostile.
    let fileName: String?

    /// Nil without a Content-Disposition that has a name.
    init?(head: String) {
        for line in head.split(separator: "\r\n") {
            let fields = line.split(separator: ":", maxSplits: 1)
            guard fields.count == 2, fields[0].lowercased() == "content-disposition" else { continue }
            let parameters = Self.parameters(fields[1])
            guard let name = parameters["name"] else { return nil }
            self.name = name
            let encoded = parameters["filename*"]?.split(separator: "'", omittingEmptySubsequences: false)
            fileName =
                encoded.flatMap { $0.count == 3 && $0[0].lowercased() == "utf-8" ? Self.decoded($0[2]) : nil } ?? parameters["filename"]
            return
        }
        return nil
    }

    /// The parameters after the first semicolon; values may be quoted, with a backslash before a quote in them.
    private static func parameters(_ text: Substring) -> [String: String] {
        var parts: [String] = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text {
            switch character {
            case _ where isEscaped: isEscaped = false
            case "\\" where isQuoted:
                isEscaped = true
                continue
            case "\"":
                isQuoted.toggle()
                continue
            case ";" where !isQuoted:
                parts.append("")
                continue
            default: break
            }
            parts[parts.count - 1].append(character)
        }
        return parts.dropFirst().reduce(into: [:]) { parameters, part in
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { return }
            parameters[pair[0].filter { $0 != " " }.lowercased()] = String(pair[1])
        }
    }

    private static func decoded(_ text: Substring) -> String? {
        try? PercentEncoding.decode(text, plusIsBlank: false)
    }
}
