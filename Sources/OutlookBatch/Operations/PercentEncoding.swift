/// Percent-encoding of what people write as URLs (RFC 3986).
enum PercentEncoding {
    /// Encodes what no URL may hold; what is encoded already stays, and so does a lone `%` become `%25`.
    static func url(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result = ""
        for (position, byte) in bytes.enumerated() {
            let stays =
                byte == UInt8(ascii: "%")
                ? position + 2 < bytes.count && isHexDigit(bytes[position + 1]) && isHexDigit(bytes[position + 2])
                : isUnreserved(byte) || reserved.contains(byte)
            append(byte, to: &result, asItIs: stays)
        }
        return result
    }

    /// Encodes one segment of a path, quotes and mail addresses readable.
    static func segment(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            append(byte, to: &result, asItIs: isUnreserved(byte) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "@"))
        }
        return result
    }

    private static let reserved = Set(":/?[]@!$&'()*+,;=".utf8)
    private static let digits = Array("0123456789ABCDEF".unicodeScalars)

    private static func append(_ byte: UInt8, to text: inout String, asItIs: Bool) {
        if asItIs {
            text.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
            text += "%"
            text.unicodeScalars.append(digits[Int(byte >> 4)])
            text.unicodeScalars.append(digits[Int(byte & 15)])
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
