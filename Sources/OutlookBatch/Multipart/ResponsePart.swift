import HTTPTypes

/// One part of the answer to a batch.
struct ResponsePart {
    enum Content {
        case response(OperationResponse)
        case changeSet([ResponsePart])
        /// Cut off, or no HTTP response at all; stands for an answer that cannot be used.
        case unreadable
    }

    var content: Content
    /// As the service echoes it, in the part's header fields or in those of the response.
    var contentID: String?

    init(_ bytes: ArraySlice<UInt8>, isCutOff: Bool, mayNest: Bool) {
        let startsWithStatus = bytes.drop { $0 == 0x0D || $0 == 0x0A }.starts(with: "HTTP/".utf8)
        let outer = startsWithStatus ? nil : HeaderBlock(bytes)
        contentID = Self.contentID(in: outer?.fields)
        let type = outer?.fields[.contentType].map(MediaType.init)
        if let type, type.isMultipart {
            guard mayNest, let outer, let boundary = type.boundary else {
                content = .unreadable
                return
            }
            let scanner = MultipartScanner(outer.rest, boundary: boundary)
            let parts = Self.parts(scanner, in: outer.rest, mayNest: false)
            content = isCutOff && !scanner.isClosed ? .unreadable : .changeSet(parts)
            return
        }
        guard let response = Self.response(outer?.rest ?? bytes, isCutOff: isCutOff) else {
            content = .unreadable
            return
        }
        contentID = contentID ?? Self.contentID(in: response.headers)
        content = .response(response)
    }

    /// The parts of a body; only the last one of a body without closing delimiter can be cut off.
    static func parts(_ scanner: MultipartScanner, in bytes: ArraySlice<UInt8>, mayNest: Bool) -> [ResponsePart] {
        scanner.parts.enumerated().map { index, range in
            let isCutOff = !scanner.isClosed && index == scanner.parts.count - 1
            return ResponsePart(bytes[range], isCutOff: isCutOff, mayNest: mayNest)
        }
    }

    private static func response(_ bytes: ArraySlice<UInt8>, isCutOff: Bool) -> OperationResponse? {
        var rest = bytes.drop { $0 == 0x0D || $0 == 0x0A }
        guard rest.starts(with: "HTTP/".utf8) else { return nil }
        let hasWholeLine = rest.contains(0x0A)
        let line = HeaderBlock.takeLine(&rest)
        guard let status = status(line), hasWholeLine || !isCutOff else { return nil }
        let block = HeaderBlock(rest)
        let length = block.fields[.contentLength].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
        if isCutOff, !isWhole(block, length: length) { return nil }
        return OperationResponse(status: status, headers: block.fields, body: Array(trimmed(block.rest, to: length)))
    }

    private static func status(_ line: ArraySlice<UInt8>) -> Int? {
        let words = line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
        guard words.count >= 2, words[1].count == 3, words[1].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let status = words[1].reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return (100...599).contains(status) ? status : nil
    }

    /// The delimiter says where a body ends.
    ///
    /// A Content-Length below that only takes line ends away, since some services count characters.
    private static func trimmed(_ body: ArraySlice<UInt8>, to length: Int?) -> ArraySlice<UInt8> {
        guard let length, length < body.count else { return body }
        let surplus = body.dropFirst(length)
        return surplus.allSatisfy { $0 == 0x0D || $0 == 0x0A || $0 == 0x20 } ? body.prefix(length) : body
    }

    /// Whether a last part without a delimiter after it is all there.
    private static func isWhole(_ block: HeaderBlock, length: Int?) -> Bool {
        guard block.isEnded else { return false }
        if let length { return block.rest.count >= length }
        return !block.rest.isEmpty && JSONValue(Array(block.rest))?.isContainer ?? false
    }

    private static func contentID(in fields: HTTPFields?) -> String? {
        guard let name = HTTPField.Name("Content-ID"), var id = fields?[name].map({ $0[...] }), !id.isEmpty else { return nil }
        if id.hasPrefix("<"), id.hasSuffix(">") { id = id.dropFirst().dropLast() }
        return String(id)
    }
}
