#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
import Foundation
import IPS

/// The files in a folder and below, and what cannot be taken from there.
struct UploadFolder {
    static let notUTF8 = "its name is not UTF-8; rename it"

    private(set) var files: [UploadFile] = []
    private(set) var refused: [RefusedFile] = []

    private let folder: String
    private let patterns: FilePatterns

    /// Looks at a folder; hidden files are left out, and links to folders are not followed.
    ///
    /// - Throws: When a folder that may be read cannot be.
    init(_ path: String, _ patterns: FilePatterns) throws {
        folder = path.hasSuffix("/") ? path : path + "/"
        self.patterns = patterns
        try look(below: "")
        files.sort { $0.targetName < $1.targetName }
        refused.sort { $0.file.targetName < $1.file.targetName }
    }

    /// Why a folder cannot be read; `nil` if it can.
    static func reasonNotToOpen(_ path: String) -> String? {
        access(path, R_OK | X_OK) == 0 ? nil : String(cString: strerror(errno))
    }

    private mutating func look(below parent: String) throws {
        for entry in try FileManager.default.contentsOfDirectory(atPath: folder + parent) where !entry.hasPrefix(".") {
            let name = parent + entry
            let path = folder + name
            switch try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType {
            case .typeDirectory:
                if let reason = Self.reasonNotToOpen(path) {
                    refuse(name, reason)
                } else {
                    try look(below: name + "/")
                }
            case .typeSymbolicLink: lookThroughLink(name)
            case nil where entry.contains("\u{FFFD}"): refuse(name, Self.notUTF8)
            default:
                if patterns.want(name) { files.append(UploadFile(path, as: name)) }
            }
        }
    }

    private mutating func lookThroughLink(_ name: String) {
        var isFolder: ObjCBool = false
        if !FileManager.default.fileExists(atPath: folder + name, isDirectory: &isFolder) {
            if patterns.want(name) { refuse(name, "it is a link that leads to no file") }
        } else if isFolder.boolValue {
            refuse(name, "it is a link to a folder, which is not followed; name it beside the folder")
        } else if patterns.want(name) {
            files.append(UploadFile(folder + name, as: name))
        }
    }

    /// What it holds may be wanted, unless it is excluded as a whole.
    private mutating func refuse(_ name: String, _ reason: String) {
        guard !patterns.exclude(name) else { return }
        refused.append(RefusedFile(file: UploadFile(folder + name, as: name), reason: reason))
    }
}
