/// The base64 of `xs:base64Binary` (RFC 4648, section 4): white space is allowed anywhere, padding is required.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var digits = 0
        var padding = 0
        let significant = unsafe text.filter { $0 > 0x20 }
        for byte in significant {
            if byte == UInt8(ascii: "=") {
                padding += 1
                bits <<= 6
            } else if padding == 0, let value = value(of: byte) {
                bits = bits << 6 | UInt32(value)
            } else {
                return nil
            }
            digits += 1
            if digits == 4 {
                guard padding <= 2 else { return nil }
                result.append(UInt8(truncatingIfNeeded: bits >> 16))
                if padding < 2 { result.append(UInt8(truncatingIfNeeded: bits >> 8)) }
                if padding < 1 { result.append(UInt8(truncatingIfNeeded: bits)) }
                digits = 0
                bits = 0
                if padding > 0 { break }
            }
        }
        return digits == 0 && result.count == significant.count / 4 * 3 - padding ? result : nil
    }

    static func encode(_ bytes: [UInt8], _ write: (UInt8) -> Void) {
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for digit in 0..<4 {
                write(digit <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * digit)) & 63] : UInt8(ascii: "="))
            }
        }
    }

    private static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
