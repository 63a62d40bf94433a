/// A body of several named parts (RFC 7578), for the one request that uploads a file.
struct MultipartForm: Sendable {
    private struct Part: Sendable {
        let disposition: String
        let content: [UInt8]
    }

    /// How many boundaries are tried.
    private static let attempts = 16

    private var parts: [Part] = []

    mutating func add(_ name: StaticString, _ value: String) {
        parts.append(Part(disposition: "name=\"\(name)\"", content: Array(value.utf8)))
    }

    mutating func add(_ name: StaticString, file: [UInt8], named fileName: String) {
        parts.append(Part(disposition: "name=\"\(name)\"; filename=\"\(Self.quoted(fileName))\"", content: file))
    }

    /// The body, with the first boundary of the generator that no part contains.
    func body(boundary: () -> String) throws -> DeployRequestBody {
        var chosen = boundary()
        var tried = 1
        while parts.contains(where: { $0.content.contains(Array(chosen.utf8)) }) {
            guard tried < Self.attempts else {
                throw DeployError(
                    .invalidConfiguration,
                    operation: "form",
                    message: "each of \(tried) boundaries stands in the file; let the configuration make random ones"
                )
            }
            chosen = boundary()
            tried += 1
        }
        var bytes: [UInt8] = []
        for part in parts {
            bytes += Array("--\(chosen)\r\nContent-Disposition: form-data; \(part.disposition)\r\n".utf8)
            if part.disposition.contains("filename=") { bytes += Array("Content-Type: application/octet-stream\r\n".utf8) }
            bytes += Array("\r\n".utf8) + part.content + Array("\r\n".utf8)
        }
        bytes += Array("--\(chosen)--\r\n".utf8)
        return DeployRequestBody(contentType: "multipart/form-data; boundary=\(chosen)", bytes: bytes)
    }

    /// A file name as HTML forms write it: quotes and line ends percent-encoded.
    private static func quoted(_ name: String) -> String {
        var text = ""
        for character in name.unicodeScalars {
            switch character {
            case "\"": text += "%22"
            case "\r": text += "%0D"
            case "\n": text += "%0A"
            default: text.unicodeScalars.append(character)
            }
        }
        return text
    }
}
