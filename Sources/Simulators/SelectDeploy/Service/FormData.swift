/// A body of several named parts (RFC 7578), as far as the upload of a licence needs it.
struct FormData: Sendable {
    /// The contents by name.
    let parts: [String: [UInt8]]

    init?(contentType: String, body: [UInt8]) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"), let mark = contentType.firstRange(of: "boundary=") else {
            return nil
        }
        let boundary = contentType[mark.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        guard !boundary.isEmpty else { return nil }
        var parts: [String: [UInt8]] = [:]
        for part in Self.split(body, by: Array("--\(boundary)".utf8)) {
            guard let end = part.firstRange(of: Array("\r\n\r\n".utf8)) else { continue }
            let head = String(decoding: part[..<end.lowerBound], as: UTF8.self)
            guard let name = head.firstRange(of: "name=\"") else { continue }
            let content = part[end.upperBound...]
            parts[String(head[name.upperBound...].prefix { $0 != "\"" })] = Array(content.dropLast(2))
        }
        self.parts = parts
    }

    private static func split(_ bytes: [UInt8], by separator: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while let next = rest.firstRange(of: separator) {
            parts.append(rest[..<next.lowerBound])
            rest = rest[next.upperBound...]
        }
        return parts
    }
}
