/// A file whose first line is a secret, which nobody else may read.
enum SecretFile {
    /// Reads the secret.
    ///
    /// - Parameters:
    ///   - path: Where the file is.
    ///   - limit: In bytes; a longer file is refused.
    ///   - status: The exit status of a failure; by default that of an input file.
    ///   - content: What the file should hold, for the error.
    /// - Returns: The first line with anything in it.
    /// - Throws: ``CommandFailure`` when the file cannot be read, can be read by others, or is empty.
    static func firstLine(
        of path: String,
        limit: Int = 10_000,
        status: ExitStatus = .missingInput,
        content: String = "nothing"
    ) throws -> String {
        let file = try InputFile(path: path, limit: limit, status: status)
        try file.checkThatOnlyOwnerReads()
        // Editors of Windows begin a file with U+FEFF, which nobody sees and no server takes for a part of the secret.
        let text = file.text.unicodeScalars.first == "\u{FEFF}" ? String(file.text.unicodeScalars.dropFirst()) : file.text
        guard let line = text.split(whereSeparator: \.isNewline).first else {
            throw CommandFailure(status, "\(path) holds \(content) in its first line")
        }
        return String(line)
    }
}
