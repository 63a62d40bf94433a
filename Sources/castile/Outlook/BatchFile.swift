import OutlookBatch

/// A file of operations, in YAML or in the .http format.
enum BatchFile {
    private static let maximumBytes = 16 << 20

    static func read(_ path: String) throws -> [BatchElement] {
        let file = try InputFile(path: path, limit: maximumBytes, status: .missingInput)
        let elements: [BatchElement]
        if path.lowercased().hasSuffix(".http") || path.lowercased().hasSuffix(".rest") {
            elements = try httpFile(file).operations.map(BatchElement.operation)
        } else {
            elements = try BatchYAML(file).elements
        }
        guard !elements.isEmpty else { throw CommandFailure(.missingInput, "\(path) holds no operations") }
        return elements
    }

    private static func httpFile(_ file: InputFile) throws -> HTTPFile {
        do {
            return try HTTPFile(file.text)
        } catch let error as OutlookBatchError {
            throw CommandFailure(.missingInput, "\(file.path), \(error.message)")
        }
    }
}
