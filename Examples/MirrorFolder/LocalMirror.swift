import Foundation
import IPS

/// The local side: a file for each asset.
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
    private(set) var names: Set<String> = []
    private(set) var written = 0
    private(set) var removed = 0

    init(folder: URL) { self.folder = folder }

    /// Writes the description of an asset, unless it is there already.
    mutating func keep(_ asset: Asset) throws {
        guard let name = asset.name else { return }
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
        let file = Self.fileName(name)
        names.insert(file)
        let place = folder.appending(path: file)
        guard (try? Data(contentsOf: place)) != content else { return }
        try content.write(to: place, options: .atomic)
        written += 1
    }

    /// Deletes the descriptions of assets that are no longer there.
    mutating func removeOthers() throws {
        for place in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where place.pathExtension == "json" && !names.contains(place.lastPathComponent) {
            try FileManager.default.removeItem(at: place)
            removed += 1
        }
    }

    /// A name that leads nowhere else: names of assets come from outside.
    private static func fileName(_ name: String) -> String {
        String(name.map { $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : "_" }) + ".json"
    }
}
