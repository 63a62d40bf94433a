import Foundation

/// Runs the body with a new folder, and removes it.
func withTemporaryFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("castile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
        let value = try await body(folder.path)
        try FileManager.default.removeItem(at: folder)
        return value
    } catch {
        try FileManager.default.removeItem(at: folder)
        throw error
    }
}

/// Writes a file with these permissions.
@discardableResult
func writeFile(_ text: String, to path: String, mode: Int = 0o600) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
}
