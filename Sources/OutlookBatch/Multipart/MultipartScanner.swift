#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Finds the parts of a multipart body: one pass from line to line, nothing is read twice and nothing copied.
///
/// Lenient, since services are: LF for CRLF, blanks after a delimiter, text before the first and after the last one, no closing delimiter.
struct MultipartScanner {
    /// The range of each part's content, without the line end that belongs to the next delimiter.
    private(set) var parts: [Range<Int>] = []
    /// Whether the closing delimiter was there; if not, the last part may have been cut off.
    private(set) var isClosed = false

    init(_ bytes: ArraySlice<UInt8>, boundary: String) {
        let delimiter = Array("--\(boundary)".utf8)
        let offset = bytes.startIndex
        bytes.withUnsafeBytes { buffer in
            var start: Int?
            var line = 0
            while line < buffer.count, !isClosed {
                let end = Self.lineEnd(buffer, from: line)
                if let isLast = Self.isDelimiter(UnsafeRawBufferPointer(rebasing: buffer[line..<end]), delimiter) {
                    if let start { parts.append(offset + start..<offset + max(start, Self.withoutLineEnd(buffer, line, from: start))) }
                    start = end
                    isClosed = isLast
                }
                line = end
            }
            if let start, !isClosed { parts.append(offset + start..<offset + buffer.count) }
        }
    }

    /// The position after the line that begins here, its line feed included.
    private static func lineEnd(_ buffer: UnsafeRawBufferPointer, from line: Int) -> Int {
        guard let base = buffer.baseAddress, let found = memchr(base + line, 0x0A, buffer.count - line) else { return buffer.count }
        return UnsafeRawPointer(found) - base + 1
    }

    /// Nil for any other line; true for the closing delimiter.
    private static func isDelimiter(_ line: UnsafeRawBufferPointer, _ delimiter: [UInt8]) -> Bool? {
        guard line.count >= delimiter.count, line.starts(with: delimiter) else { return nil }
        var rest = line.dropFirst(delimiter.count)
        let isLast = rest.starts(with: [0x2D, 0x2D])
        if isLast { rest = rest.dropFirst(2) }
        return rest.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A } ? isLast : nil
    }

    private static func withoutLineEnd(_ buffer: UnsafeRawBufferPointer, _ end: Int, from start: Int) -> Int {
        guard end > start, buffer[end - 1] == 0x0A else { return end }
        return end - 1 > start && buffer[end - 2] == 0x0D ? end - 2 : end - 1
    }
}
