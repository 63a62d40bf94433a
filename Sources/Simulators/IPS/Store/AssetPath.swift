/// The path of a file, taken apart and checked.
struct AssetPath {
    private static let forbidden: Set<Character> = ["\\", ":", "*", "?", "\"", "<", ">", "|"]
    private static let longestName = 255

    /// Below the company's root, with a slash at the end unless it is empty.
    let folder: String
    let fileName: String

    /// Nil for a path that no file can have: an empty name, `..`, a control character, or one of `\ : * ? " < > |`.
    init?(_ path: String, root: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.first == "" { parts.removeFirst() }
        if let first = parts.first, first + "/" == root, parts.count > 1 { parts.removeFirst() }
        guard let name = parts.popLast(), ([name] + parts).allSatisfy(Self.isPossible) else { return nil }
        fileName = name
        folder = parts.map { $0 + "/" }.joined()
    }

    /// The name without extension.
    var stem: String {
        fileName.lastIndex(of: ".").map { String(fileName[..<$0]) } ?? fileName
    }

    /// In lower case; empty when there is none.
    var fileExtension: String {
        fileName.lastIndex(of: ".").map { fileName[fileName.index(after: $0)...].lowercased() } ?? ""
    }

    static func joined(_ folder: String, _ name: String) -> String {
        folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    private static func isPossible(_ name: String) -> Bool {
        !name.isEmpty && name != "." && name != ".." && name.count <= longestName
            && name.allSatisfy { !forbidden.contains($0) && $0.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 } }
    }
}
