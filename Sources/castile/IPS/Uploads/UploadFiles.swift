import Foundation
import IPS

/// The files that the paths of a command line mean: files themselves, and what is in folders and below.
struct UploadFiles {
    /// In the order of the paths; those of a folder by their names there.
    let files: [UploadFile]

    /// Looks at the paths.
    ///
    /// - Parameters:
    ///   - paths: Files, and folders, whose hidden files are left out; a file of a folder keeps its path below it as its name.
    ///   - patterns: Which files of the folders are wanted.
    /// - Throws: ``CommandFailure`` for a path that is not there, when there is no file at all, and when two would have one name.
    init(_ paths: [String], _ patterns: FilePatterns = FilePatterns()) throws {
        files = try paths.flatMap { try Self.files(at: $0, patterns) }
        guard !files.isEmpty else { throw CommandFailure(.missingInput, "there is no file to upload in \(paths.joined(separator: ", "))") }
        for (name, twins) in Dictionary(grouping: files, by: \.targetName) where twins.count > 1 {
            throw CommandFailure(.usage, "\(twins[0].path) and \(twins[1].path) would both be \(name); upload them one after the other")
        }
    }

    private static func files(at path: String, _ patterns: FilePatterns) throws -> [UploadFile] {
        func failure(_ reason: String) -> CommandFailure { CommandFailure(.missingInput, "cannot read \(path): \(reason)") }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw failure("there is no such file or folder") }
        guard isFolder.boolValue else { return [UploadFile(path)] }
        let names: [String]
        do {
            names = try FileManager.default.subpathsOfDirectory(atPath: path)
        } catch {
            throw failure(error.localizedDescription)
        }
        let folder = path.hasSuffix("/") ? path : path + "/"
        return names.sorted().filter { name in
            guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }), patterns.want(name) else { return false }
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder + name, isDirectory: &isFolder) && !isFolder.boolValue
        }.map { UploadFile(folder + $0, as: $0) }
    }
}
