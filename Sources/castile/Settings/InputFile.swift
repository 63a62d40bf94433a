#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A text file that was read at once, with what its permissions were then.
struct InputFile: Sendable {
    let path: String
    let text: String
    private let mode: UInt32

    /// Reads the file.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - limit: In bytes; a longer file is refused.
    ///   - status: The exit status of a failure.
    /// - Throws: ``CommandFailure`` when it cannot be read, is too long, or is not UTF-8.
    init(path: String, limit: Int, status: ExitStatus) throws {
        let (bytes, mode) = try Self.contents(of: path, limit: limit, status: status)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw CommandFailure(status, "\(path) is not UTF-8") }
        self.path = path
        self.text = text
        self.mode = mode
    }

    /// Reads a file in any encoding.
    static func bytes(path: String, limit: Int, status: ExitStatus) throws -> [UInt8] {
        try contents(of: path, limit: limit, status: status).bytes
    }

    private static func contents(of path: String, limit: Int, status: ExitStatus) throws -> (bytes: [UInt8], mode: UInt32) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandFailure(status, "cannot read \(path): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        var about = stat()
        guard fstat(descriptor, &about) == 0, about.st_mode & S_IFMT != S_IFDIR else {
            throw CommandFailure(status, "cannot read \(path): it is a folder")
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16_384)
        while bytes.count <= limit {
            let count = read(descriptor, &chunk, chunk.count)
            guard count >= 0 else { throw CommandFailure(status, "cannot read \(path): \(String(cString: strerror(errno)))") }
            if count == 0 { break }
            bytes += chunk.prefix(count)
        }
        guard bytes.count <= limit else { throw CommandFailure(status, "\(path) is longer than \(limit) bytes") }
        return (bytes, UInt32(about.st_mode))
    }

    static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// Refuses a file with a password that others can read or write.
    func checkThatOnlyOwnerReads() throws {
        guard mode & 0o077 != 0 else { return }
        let octal = String(mode & 0o777, radix: 8)
        throw CommandFailure(
            .configuration,
            "\(path) holds a password, and its mode 0\(octal) lets others read it; run: chmod 600 '\(path)'"
        )
    }
}
