import Foundation
import IPS

/// The files that the paths of a command line mean: files themselves, and what is in folders and below.
struct UploadFiles {
    /// In the order of the paths; those of a folder by their names there.
    let files: [UploadFile]

    /// What lies in the folders, and cannot be taken from there.
    let refused: [RefusedFile]

    /// Looks at the paths.
    ///
    /// - Parameters:
    ///   - paths: Files, and folders, whose hidden files are left out; a file of a folder keeps its path below it as its name.
    ///   - patterns: Which files of the folders are wanted.
    /// - Throws: ``CommandFailure`` for a path that is not there, when there is no file at all, and when two would have one name.
    init(_ paths: [String], _ patterns: FilePatterns = FilePatterns()) throws {
        var (files, refused): ([UploadFile], [RefusedFile]) = ([], [])
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw CommandFailure(.missingInput, "cannot read \(path): \(Self.reasonOfAbsence(path))")
            }
            guard isFolder.boolValue else {
                files.append(UploadFile(path))
                continue
            }
            if let reason = UploadFolder.reasonNotToOpen(path) { throw CommandFailure(.missingInput, "cannot read \(path): \(reason)") }
            let folder = try UploadFolder(path, patterns)
            files += folder.files
            refused += folder.refused
        }
        (self.files, self.refused) = (files, refused)
        guard !files.isEmpty || !refused.isEmpty else {
            throw CommandFailure(.missingInput, "there is no file to upload in \(paths.joined(separator: ", "))")
        }
        // Texts that look the same, such as an é of one character and one of two, are names of different files.
        for twins in Dictionary(grouping: files, by: { Array($0.targetName.utf8) }).values where twins.count > 1 {
            let name = twins[0].targetName
            throw CommandFailure(.usage, "\(twins[0].path) and \(twins[1].path) would both be \(name); upload them one after the other")
        }
    }

    /// Why there is nothing at a path of the command line; bytes that are no UTF-8 have become another character there.
    private static func reasonOfAbsence(_ path: String) -> String {
        path.contains("\u{FFFD}") ? UploadFolder.notUTF8 : "there is no such file or folder"
    }
}
