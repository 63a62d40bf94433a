import Foundation
import IPS

/// The local side: a file for each asset, and a list of these files, so that no other is ever deleted.
struct LocalMirror {
    /// What is kept of an asset; a handle would be worthless after the session.
    private struct Description: Codable {
        let name: String
        let type: String?
        let folder: String?
        let lastModified: String?
        let width: Int?
        let height: Int?
    }

    let folder: URL
    private let list: URL
    private let earlier: Set<String>
    private(set) var names: Set<String> = []
    private(set) var written = 0
    private(set) var removed = 0

    init(folder: URL) throws {
        self.folder = folder
        list = folder.appending(path: ".mirror")
        let isThere = FileManager.default.fileExists(atPath: list.path)
        earlier = Set(try isThere ? String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init) : [])
    }

    /// Writes the description of an asset, unless it is there already.
    mutating func keep(_ asset: Asset) throws {
        guard let name = asset.name, let file = Self.fileName(name) else { return }
        let description = Description(
            name: name,
            type: asset.type?.rawValue,
            folder: asset.folder,
            lastModified: asset.lastModified.map { "\($0)" },
            width: asset.imageInfo?.width,
            height: asset.imageInfo?.height
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let content = try encoder.encode(description)
        names.insert(file)
        let place = folder.appending(path: file)
        guard (try? Data(contentsOf: place)) != content else { return }
        try content.write(to: place, options: .atomic)
        written += 1
    }

    /// Deletes the descriptions of assets that are no longer there.
    mutating func removeOthers() throws {
        for file in earlier.subtracting(names) {
            let place = folder.appending(path: file)
            guard FileManager.default.fileExists(atPath: place.path) else { continue }
            try FileManager.default.removeItem(at: place)
            removed += 1
        }
        try names.sorted().map { $0 + "\n" }.joined().write(to: list, atomically: true, encoding: .utf8)
    }

    /// A name that leads nowhere else, and another for each asset: their names come from outside.
    private static func fileName(_ name: String) -> String? {
        name.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-_"))).map { $0 + ".json" }
    }
}
