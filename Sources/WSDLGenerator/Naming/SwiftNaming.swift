/// Makes Swift names of the names in a schema.
enum SwiftNaming {
    /// The name of a type: `searchAssetsParam` becomes `SearchAssetsParam`.
    ///
    /// - Returns: `nil` if nothing in the name can stand in a Swift name.
    static func type(_ name: String) -> String? {
        guard var result = joined(name) else { return nil }
        if let first = result.first, first.isLowercase { result = first.uppercased() + result.dropFirst() }
        return result
    }

    /// The name of a property, function or static member: `PDFSettings` becomes `pdfSettings`, `URL` becomes `url`.
    ///
    /// - Returns: `nil` if nothing in the name can stand in a Swift name.
    static func member(_ name: String) -> String? {
        guard let result = joined(name) else { return nil }
        let letters = Array(result)
        let capitals = letters.prefix { $0.isUppercase }.count
        guard capitals > 0 else { return result }
        // In a run of capitals the last one begins the next word, unless the run ends the name or a digit follows.
        let isWordNext = capitals < letters.count && letters[capitals].isLowercase
        let lowered = capitals > 1 && isWordNext ? capitals - 1 : capitals
        return String(letters[..<lowered]).lowercased() + String(letters[lowered...])
    }

    /// The name of a member that can be used as it stands, with `Value` after it where it cannot.
    static func usableMember(_ name: String) -> String? {
        guard var result = member(name) else { return nil }
        while SwiftKeywords.unusableMembers.contains(result) { result += "Value" }
        return result
    }

    /// The name with all that Swift does not allow taken out, each part after the first beginning with a capital.
    private static func joined(_ name: String) -> String? {
        var parts: [String] = [""]
        for scalar in name.unicodeScalars {
            let isLetter = scalar.isASCII ? Character(scalar).isLetter : scalar.properties.isXIDContinue
            if isLetter || ("0"..."9").contains(scalar) || scalar == "_" {
                parts[parts.count - 1].unicodeScalars.append(scalar)
            } else {
                parts.append("")
            }
        }
        parts.removeAll(where: \.isEmpty)
        guard let first = parts.first else { return nil }
        var result = first
        for part in parts.dropFirst() { result += part.prefix(1).uppercased() + part.dropFirst() }
        guard result.contains(where: { $0 != "_" }) else { return nil }
        guard let start = result.unicodeScalars.first, start.properties.isXIDStart || start == "_" else { return "_" + result }
        return result
    }
}
