/// A file whose first line is a secret, which nobody else may read.
enum SecretFile {
    static func firstLine(of path: String) throws -> String {
        let file = try InputFile(path: path, limit: 10_000, status: .missingInput)
        try file.checkThatOnlyOwnerReads()
        guard let line = file.text.split(whereSeparator: \.isNewline).first else {
            throw CommandFailure(.missingInput, "\(path) holds nothing in its first line")
        }
        return String(line)
    }
}
