import HTTPTypes

/// Header lines up to an empty line or the end, read leniently.
struct HeaderBlock {
    /// The most bytes of one block; 64 KiB.
    private static let maximumBytes = 65_536

    var fields = HTTPFields()
    /// What follows the empty line.
    var rest: ArraySlice<UInt8>
    /// Whether the empty line was there.
    var isEnded = false

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
        var name: HTTPField.Name?
        var value = ""
        let limit = bytes.startIndex + Self.maximumBytes
        while rest.startIndex < min(limit, bytes.endIndex) {
            let line = Self.takeLine(&rest)
            if line.isEmpty {
                isEnded = true
                break
            }
            if line.first == 0x20 || line.first == 0x09 {
                value += " " + Self.trimmed(line)
                continue
            }
            add(name, value)
            name = nil
            guard let colon = line.firstIndex(of: 0x3A) else { continue }
            name = HTTPField.Name(Self.trimmed(line[..<colon]))
            value = Self.trimmed(line[(colon + 1)...])
        }
        add(name, value)
    }

    private mutating func add(_ name: HTTPField.Name?, _ value: String) {
        if let name { fields.append(HTTPField(name: name, value: value)) }
    }

    /// The next line without its line end; what it leaves begins with the line after.
    static func takeLine(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let end = bytes.firstIndex(of: 0x0A) else {
            defer { bytes = bytes[bytes.endIndex...] }
            return bytes.last == 0x0D ? bytes.dropLast() : bytes
        }
        let line = bytes[bytes.startIndex..<end]
        bytes = bytes[(end + 1)...]
        return line.last == 0x0D ? line.dropLast() : line
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        var bytes = bytes.drop(while: isBlank)
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
