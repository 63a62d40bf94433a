internal import CLibXML2

extension XMLParser {
    /// The longest document that libxml2 is handed in one go, in bytes: of a longer one it need not have a copy.
    private static let mostAtOnce = 4 << 20

    /// Parses a document that lies in memory, which spares libxml2 the look-ahead of its push parser.
    ///
    /// - Returns: Whether the tape holds the document. Otherwise it must be parsed in pieces, by another parser: that tells errors apart,
    ///   gives them their places, and bounds what libxml2 looks at in one go.
    func parseWhole(_ bytes: UnsafeRawBufferPointer, limits: XMLLimits) -> Bool {
        guard bytes.count <= limits.documentBytes, unsafe Self.isPlain(bytes), unsafe !Self.hasLongTag(bytes, limits.markupBytes) else {
            return false
        }
        isUsed = true
        if bytes.count <= Self.mostAtOnce {
            let start = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress
            guard unsafe xmlCtxtResetPush(context, start, Int32(bytes.count), nil, nil) == 0 else { return false }
            _ = unsafe xmlParseDocument(context)
            // This parser takes a NUL for the end, whatever follows.
            guard let input = unsafe context.pointee.input, unsafe input.pointee.cur == input.pointee.end else { return false }
        } else {
            // The same, where newer versions of libxml2 keep no input to look at.
            guard unsafe castile_has_nul(bytes.baseAddress, bytes.count) == 0 else { return false }
            // Bit by bit, since what reads from memory would make a copy first.
            var rest = unsafe bytes
            _ = unsafe withUnsafeMutablePointer(to: &rest) { rest in
                unsafe xmlCtxtReadIO(context, readFromMemory, nil, rest, nil, nil, Self.options)
            }
        }
        return unsafe context.pointee.wellFormed != 0 && builder.pointee.error == nil
    }

    /// How most documents begin.
    private static let usualBeginnings: [StaticString] = [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"", "<?xml version=\"1.0\" encoding=\"utf-8\"",
    ]

    /// Whether the document is in UTF-8 as far as its first bytes tell: in another encoding a byte `<` need not be one.
    private static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count >= 4, unsafe bytes[0] == UInt8(ascii: "<"), unsafe bytes[1] != 0 else { return false }
        guard unsafe bytes[1] == UInt8(ascii: "?") else { return true }
        for beginning in usualBeginnings {
            let known = unsafe UnsafeRawBufferPointer(start: beginning.utf8Start, count: beginning.utf8CodeUnitCount)
            if unsafe bytes.starts(with: known) { return true }
        }
        let head = unsafe String(decoding: bytes.prefix(256), as: UTF8.self).lowercased()
        guard head.hasPrefix("<?xml") else { return true }
        guard let end = head.firstIndex(of: ">") else { return false }
        let declaration = head[..<end]
        return !declaration.contains("encoding") || declaration.contains("utf-8")
    }

    /// Whether there may be a tag longer than a limit: libxml2 compares all attributes of a tag with each other before it says a word.
    ///
    /// In a tag there is no further `<`, so it is enough to look for one in each stretch of the limit's length.
    private static func hasLongTag(_ bytes: UnsafeRawBufferPointer, _ limit: Int) -> Bool {
        var last = 0
        while bytes.count - last > limit {
            var index = last + limit
            while index > last, unsafe bytes[index] != UInt8(ascii: "<") { index -= 1 }
            if index == last { return true }
            last = index
        }
        return false
    }
}

/// Copies the next bytes of a document to libxml2; the rest of the document lies behind the pointer.
private func readFromMemory(_ data: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<CChar>?, _ length: Int32) -> Int32 {
    guard let rest = unsafe data?.assumingMemoryBound(to: UnsafeRawBufferPointer.self), let buffer = unsafe buffer else { return -1 }
    let count = unsafe min(Int(length), rest.pointee.count)
    guard count > 0, let start = unsafe rest.pointee.baseAddress else { return 0 }
    unsafe UnsafeMutableRawPointer(buffer).copyMemory(from: start, byteCount: count)
    unsafe rest.pointee = unsafe UnsafeRawBufferPointer(rebasing: rest.pointee.dropFirst(count))
    return Int32(count)
}
