/// The parts of a multipart batch as it arrives: strict about what cannot be meant otherwise, lenient where the documents' samples are.
struct MultipartRequest {
    enum Element {
        case operation(OutlookOperation)
        case changeSet([OutlookOperation])
    }

    private(set) var elements: [Element] = []

    init(_ body: [UInt8], contentType: String) throws(ODataProblem) {
        let boundary = try Self.boundary(contentType)
        for part in try Self.parts(body[...], boundary) {
            let (headers, rest) = Self.headers(part)
            let type = headers.first { $0.name.lowercased() == "content-type" }?.value ?? ""
            if type.lowercased().hasPrefix("multipart/mixed") {
                var operations: [OutlookOperation] = []
                for inner in try Self.parts(rest, try Self.boundary(type)) { operations.append(try Self.operation(inner)) }
                elements.append(.changeSet(operations))
            } else {
                elements.append(.operation(try Self.operation(part)))
            }
        }
    }

    private static func boundary(_ contentType: String) throws(ODataProblem) -> String {
        guard contentType.lowercased().hasPrefix("multipart/mixed"), let found = contentType.firstRange(of: "boundary=") else {
            throw .badRequest("a batch needs Content-Type: multipart/mixed; boundary=…")
        }
        let value = contentType[found.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" && $0 != " " }
        guard (1...70).contains(value.utf8.count) else { throw .badRequest("a boundary has 1 to 70 characters") }
        return value
    }

    private static func parts(_ body: ArraySlice<UInt8>, _ boundary: String) throws(ODataProblem) -> [ArraySlice<UInt8>] {
        let delimiter = Array("--\(boundary)".utf8)
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var rest = body
        while !rest.isEmpty {
            let lineStart = rest.startIndex
            var line = takeLine(&rest)
            guard line.starts(with: delimiter) else { continue }
            line = line.dropFirst(delimiter.count)
            while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
            guard line.isEmpty || line.elementsEqual("--".utf8) else { continue }
            if let start { parts.append(withoutLineEnd(body[start..<max(start, lineStart)])) }
            if !line.isEmpty { return parts }
            start = rest.startIndex
        }
        throw .badRequest("the batch does not end with --\(boundary)--")
    }

    private static func operation(_ part: ArraySlice<UInt8>) throws(ODataProblem) -> OutlookOperation {
        let (outer, rest) = headers(part)
        guard outer.contains(where: { $0.name.lowercased() == "content-type" && $0.value.lowercased().hasPrefix("application/http") })
        else {
            throw .badRequest("each part of a batch needs Content-Type: application/http")
        }
        var message = rest.drop { $0 == 0x0D || $0 == 0x0A }
        let words = takeLine(&message).split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[0].allSatisfy({ $0.isUppercase }) else {
            throw .badRequest("a part of a batch begins with a request line: METHOD url HTTP/1.1")
        }
        let (fields, body) = headers(message)
        for name in ["expect", "from", "max-forwards", "range", "te", "www-authenticate"]
        where fields.contains(where: { $0.name.lowercased() == name }) {
            throw .badRequest("the header field \(name) must not stand within a batch")
        }
        var operation = OutlookOperation(method: words[0], url: words[1], headers: fields, body: Array(body))
        if let length = operation.header("content-length") {
            guard let count = Int(length), count >= 0 else { throw .badRequest("the Content-Length of a part must be a number") }
            operation.body = Array(operation.body.prefix(count))
        }
        operation.contentID = outer.first { $0.name.lowercased() == "content-id" }?.value ?? operation.header("content-id")
        return operation
    }

    private static func headers(_ bytes: ArraySlice<UInt8>) -> (fields: [(name: String, value: String)], rest: ArraySlice<UInt8>) {
        var rest = bytes
        var fields: [(name: String, value: String)] = []
        while !rest.isEmpty {
            let line = takeLine(&rest)
            guard !line.isEmpty else { break }
            guard let colon = line.firstIndex(of: 0x3A) else { continue }
            let value = String(decoding: line[(colon + 1)...].drop { $0 == 0x20 }, as: UTF8.self)
            fields.append((String(decoding: line[..<colon], as: UTF8.self), value))
        }
        return (fields, rest)
    }

    private static func takeLine(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
        let line = bytes[bytes.startIndex..<end]
        bytes = end < bytes.endIndex ? bytes[(end + 1)...] : bytes[bytes.endIndex...]
        return line.last == 0x0D ? line.dropLast() : line
    }

    private static func withoutLineEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.last == 0x0A else { return bytes }
        let shorter = bytes.dropLast()
        return shorter.last == 0x0D ? shorter.dropLast() : shorter
    }
}
