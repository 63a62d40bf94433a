/// The names of an upload's files, to find out which of them a line of the job's log is about.
struct UploadNames {
    /// The names without folders, in lower case as all of these.
    private let names: [String]

    /// The names with all folders that are known.
    private let paths: [String]

    /// The names and paths as they are, for files that differ in the case or the normal form of letters alone.
    private let exactNames: [String]
    private let exactPaths: [String]

    /// Which files an asset can come of: the service names it after its file, without the extension; some lines keep it.
    private var places: [String: [Int]] = [:]

    init(_ files: [UploadFile], in folder: String?) {
        exactNames = files.map { Self.lastPart(of: $0.targetName) }
        exactPaths = files.map { file in "\(folder ?? "")/\(file.targetName)".split(separator: "/").joined(separator: "/") }
        names = exactNames.map { $0.lowercased() }
        paths = exactPaths.map { $0.lowercased() }
        for (place, name) in names.enumerated() {
            for key in Set([name, Self.stem(of: name)]) { places[key, default: []].append(place) }
        }
    }

    /// Which files a line is about, as far as it says: several, if it can be any of them.
    func places(of line: JobLogDetail) -> [Int] {
        let text = line.logMessage?.lowercased() ?? ""
        var candidates: [Int]
        if let asset = line.assetName?.lowercased() {
            candidates = places[Self.lastPart(of: asset)] ?? []
            let named = candidates.filter { Self.isNamed(names[$0], in: text) }
            if !named.isEmpty { candidates = named }
        } else {
            // A line without an asset can still name the file in its text.
            let named = names.indices.filter { Self.isNamed(names[$0], in: text) }
            // A name can be the end of another one that has a space in it.
            candidates = named.filter { place in !named.contains { names[$0] != names[place] && names[$0].contains(names[place]) } }
        }
        return exact(inFolder(candidates, text), line.logMessage ?? "")
    }

    /// Those of the files that lie in the folder that a text names before the name, if it does.
    private func inFolder(_ candidates: [Int], _ text: String) -> [Int] {
        guard candidates.count > 1, candidates.contains(where: { text.contains("/" + names[$0]) }) else { return candidates }
        let named = candidates.filter { Self.isNamed(paths[$0], in: text) }
        // `b/x.tif` stands in “a/b/x.tif”, too.
        let longest = named.map { paths[$0].count }.max()
        return named.isEmpty ? candidates : named.filter { paths[$0].count == longest }
    }

    /// Those of several files whose name stands in a text byte for byte, and their path, if the text has one of their paths.
    private func exact(_ candidates: [Int], _ text: String) -> [Int] {
        guard candidates.count > 1 else { return candidates }
        let named = candidates.filter { Self.isNamed(exactNames[$0], in: text, isExact: true) }
        let placed = named.filter { exactPaths[$0].contains("/") && Self.isNamed(exactPaths[$0], in: text, isExact: true) }
        return !placed.isEmpty ? placed : !named.isEmpty ? named : candidates
    }

    /// Whether a file's name stands in a text as a whole: `x.tif` does not in “x.tif.odd” or “box.tif”.
    private static func isNamed(_ name: String, in text: String, isExact: Bool = false) -> Bool {
        text.ranges(of: name).contains { range in
            if isExact, !text[range].utf8.elementsEqual(name.utf8) { return false }
            let before = text[..<range.lowerBound].last
            // A full stop ends a sentence, or goes on in a longer name.
            let after = text[range.upperBound...].drop { $0 == "." }.first
            return !(before.map { $0 == "." || isPartOfName($0) } ?? false) && !(after.map(isPartOfName) ?? false)
        }
    }

    private static func isPartOfName(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_" || character == "-"
    }

    private static func lastPart(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private static func stem(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }
}
