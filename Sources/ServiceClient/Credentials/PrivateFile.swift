#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Reads a file that belongs to the caller and that nobody else can reach; looks at what it opened, so that it cannot be swapped meanwhile.
enum PrivateFile {
    private static let maximumBytes = 65_536

    static func read(_ path: String) throws(ServiceClientError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw error(
                .credentialsMissing,
                "cannot open the credentials file \(path): \(String(cString: strerror(errno)))",
                "Check the path."
            )
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw error(.credentialsMissing, "the credentials file \(path) is not a regular file", "Give the path of a file.")
        }
        try check(status, path)
        return try content(of: descriptor, path)
    }

    private static func check(_ status: stat, _ path: String) throws(ServiceClientError) {
        guard status.st_uid == geteuid() else {
            throw error(
                .credentialsExposed,
                "the credentials file \(path) belongs to another user (id \(status.st_uid))",
                "Keep a copy of your own and run: chmod 600 \(path)"
            )
        }
        guard status.st_mode & 0o077 == 0 else {
            throw error(
                .credentialsExposed,
                "the credentials file \(path) has the mode 0\(String(status.st_mode & 0o777, radix: 8)), so others can reach it; 0600 is right",
                "Run: chmod 600 \(path)"
            )
        }
    }

    private static func content(of descriptor: Int32, _ path: String) throws(ServiceClientError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: maximumBytes + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count, off_t(count))
            }
            guard got >= 0 else {
                throw error(
                    .credentialsMissing,
                    "cannot read the credentials file \(path): \(String(cString: strerror(errno)))",
                    "Try once more."
                )
            }
            if got == 0 { return Array(bytes.prefix(count)) }
            count += got
        }
        throw error(.credentialsMissing, "the credentials file \(path) has more than \(maximumBytes) bytes", "Check the path.")
    }

    private static func error(_ code: ServiceClientError.Code, _ message: String, _ advice: String) -> ServiceClientError {
        ServiceClientError(code, message, advice: advice, mayHaveReachedServer: false)
    }
}
