import Foundation

/// Where uploaded files are kept: beside the file of the store, or in a folder that goes when the simulator does.
///
/// The files have names of their own making, so that no name that a client sends leads anywhere.
final class UploadFolder: Sendable {
    private let path: String
    private let isTemporary: Bool

    init(_ store: StoreLocation) {
        switch store {
        case .file(let file):
            path = file + ".uploads"
            isTemporary = false
        case .memory:
            path = FileManager.default.temporaryDirectory.appending(path: "castile-ips-\(Self.freshName())").path()
            isTemporary = true
        }
    }

    deinit {
        if isTemporary { try? FileManager.default.removeItem(atPath: path) }
    }

    /// Makes an empty file.
    ///
    /// - Returns: Its name in the folder, and where to write.
    /// - Throws: ``SimulatorError`` when it cannot be made.
    func makeFile() throws -> (name: String, handle: FileHandle) {
        let name = Self.freshName()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard FileManager.default.createFile(atPath: "\(path)/\(name)", contents: nil),
            let handle = FileHandle(forWritingAtPath: "\(path)/\(name)")
        else { throw SimulatorError(.invalidStore, "cannot write in \(path)") }
        return (name, handle)
    }

    func remove(_ name: String) {
        try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }

    /// Every file, by its name in the folder.
    func names() -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    }

    func contents(of name: String) -> Data? {
        FileManager.default.contents(atPath: "\(path)/\(name)")
    }

    private static func freshName() -> String {
        UUID().uuidString.lowercased()
    }
}
