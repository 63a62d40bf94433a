#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Credentials {
    /// Takes credentials from a file that nobody but the caller can read.
    ///
    /// The file is JSON, `{"user": "…", "password": "…"}`, or lines, `user=…` and `password=…`, in which empty lines and lines that begin
    /// with `#` do not count. It belongs to the caller and has the mode 0600 or a stricter one.
    ///
    /// - Parameter path: The file.
    /// - Returns: The credentials.
    /// - Throws: ``ServiceClientError``: ``ServiceClientError/Code/credentialsExposed`` for a file that others can reach,
    ///   ``ServiceClientError/Code/credentialsMissing`` for one that is not there or says something else. The content is in no text.
    public static func fromFile(_ path: String) throws -> Credentials {
        let bytes = try PrivateFile.read(path)
        let fields = bytes.first { !Self.isBlank($0) } == UInt8(ascii: "{") ? try json(bytes, path) : try lines(bytes, path)
        let missing = ["user", "password"].filter { fields[$0, default: ""].isEmpty }
        guard missing.isEmpty, let user = fields["user"], let password = fields["password"] else {
            throw malformed(path, "says nothing about \(missing.joined(separator: " and "))")
        }
        return Credentials(user: user, password: Secret(password))
    }

    private static func json(_ bytes: [UInt8], _ path: String) throws -> [String: String] {
        guard let fields = try? JSONDecoder().decode([String: String].self, from: Data(bytes)) else {
            throw malformed(path, "is not a JSON object of texts")
        }
        return fields
    }

    private static func lines(_ bytes: [UInt8], _ path: String) throws -> [String: String] {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw malformed(path, "is not UTF-8") }
        var fields: [String: String] = [:]
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard let first = line.utf8.first(where: { !isBlank($0) }), first != UInt8(ascii: "#") else { continue }
            guard let equals = line.firstIndex(of: "=") else { throw malformed(path, "has no = in line \(number + 1)") }
            let name = line[..<equals].filter { !$0.isWhitespace }
            fields[name] = String(line[line.index(after: equals)...].drop { $0 == " " })
        }
        return fields
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func malformed(_ path: String, _ problem: String) -> ServiceClientError {
        ServiceClientError(
            .credentialsMissing,
            "the credentials file \(path) \(problem)",
            advice: "It must hold {\"user\": \"…\", \"password\": \"…\"}, or the lines user=… and password=….",
            mayHaveReachedServer: false
        )
    }
}
