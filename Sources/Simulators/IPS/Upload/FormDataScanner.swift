#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Takes a multipart/form-data body (RFC 7578) apart while it arrives; no more of it is kept than a delimiter can be split over.
struct FormDataScanner {
    enum Event {
        case part(FormPart)
        /// The next bytes of the part's content.
        case bytes(ArraySlice<UInt8>)
        case end
    }

    private enum State {
        case preamble, delimiter, head, content, epilogue
    }

    /// The most bytes of the header lines of a part; 16 KiB.
    private static let longestHead = 16_384

    private let delimiter: [UInt8]
    /// Begins with a line end, so that the first delimiter looks like the others.
    private var buffer: [UInt8] = [0x0D, 0x0A]
    private var state = State.preamble

    /// Nil when the content type is another one or names no boundary.
    init?(contentType: String) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"), let mark = contentType.lowercased().firstRange(of: "boundary=")
        else { return nil }
        let offset = contentType.lowercased().distance(from: contentType.startIndex, to: mark.upperBound)
        let boundary = contentType.dropFirst(offset).prefix { $0 != ";" }.filter { $0 != "\"" && $0 != " " }
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Whether the closing delimiter was there.
    var isComplete: Bool { state == .epilogue }

    /// Adds what came.
    ///
    /// - Throws: A fault when it is not as RFC 7578 says.
    mutating func append(_ bytes: some Sequence<UInt8>) throws(IPSFault) -> [Event] {
        buffer.append(contentsOf: bytes)
        var events: [Event] = []
        var position = 0
        while let next = try step(from: position, &events) { position = next }
        buffer.removeFirst(position)
        return events
    }

    /// Takes one thing from the buffer; nil when more must come first.
    private mutating func step(from start: Int, _ events: inout [Event]) throws(IPSFault) -> Int? {
        switch state {
        case .preamble, .content:
            let found = find(delimiter, from: start)
            let end = found ?? max(start, buffer.count - delimiter.count + 1)
            if state == .content, end > start { events.append(.bytes(buffer[start..<end])) }
            guard found != nil else { return end > start ? end : nil }
            if state == .content { events.append(.end) }
            state = .delimiter
            return end + delimiter.count
        case .delimiter:
            guard buffer.count >= start + 2 else { return nil }
            if buffer[start] == 0x2D, buffer[start + 1] == 0x2D {
                state = .epilogue
                return buffer.count
            }
            guard buffer[start] == 0x0D, buffer[start + 1] == 0x0A else {
                throw IPSFault(.invalidRequestXML, .invalidFormData, "a delimiter is followed by a line end or by --")
            }
            state = .head
            return start
        case .head:
            guard let end = find([0x0D, 0x0A, 0x0D, 0x0A], from: start) else {
                guard buffer.count - start <= Self.longestHead else {
                    throw IPSFault(
                        .invalidRequestXML,
                        .invalidFormData,
                        "the header lines of a part have more than \(Self.longestHead) bytes"
                    )
                }
                return nil
            }
            guard let part = FormPart(head: String(decoding: buffer[start..<end], as: UTF8.self)) else {
                throw IPSFault(.invalidRequestXML, .invalidFormData, "a part has no Content-Disposition with a name")
            }
            events.append(.part(part))
            state = .content
            // An empty content is followed by its delimiter at once: the line end belongs to both.
            return end + 4 <= buffer.count ? end + 4 : nil
        case .epilogue:
            return start < buffer.count ? buffer.count : nil
        }
    }

    private func find(_ pattern: [UInt8], from start: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var position = start
            while position + pattern.count <= bytes.count,
                let found = memchr(base + position, Int32(pattern[0]), bytes.count - pattern.count + 1 - position)
            {
                position = UnsafeRawPointer(found) - base
                if memcmp(base + position, pattern, pattern.count) == 0 { return position }
                position += 1
            }
            return nil
        }
    }
}
