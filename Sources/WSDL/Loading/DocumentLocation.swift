/// Relative locations of documents that import each other.
///
/// A document may only name files in the folder that the location of the first one begins in, or below: a WSDL is not trusted, and its
/// imports end in file names.
enum DocumentLocation {
    /// Resolves a reference against the document that holds it.
    ///
    /// - Returns: The location relative to that folder, or `nil` if it leaves the folder or is absolute.
    static func resolve(_ reference: String, from document: String) -> String? {
        guard isRelative(reference) else { return nil }
        var parts = document.split(separator: "/", omittingEmptySubsequences: true).dropLast().map(String.init)
        for part in reference.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }

    private static func isRelative(_ reference: String) -> Bool {
        let forbidden: Set<Character> = ["\\", "\0", ":", "%"]
        return !reference.hasPrefix("/") && !reference.contains { forbidden.contains($0) || $0.isNewline }
    }
}
