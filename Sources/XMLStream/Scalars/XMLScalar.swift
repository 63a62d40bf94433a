/// The lexical forms of XML Schema's simple types, read from bytes so that no string is made on the way.
enum XMLScalar {
    /// Takes white space off both ends, as the types' `collapse` facet asks.
    static func trim(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = bytes.startIndex
        var end = bytes.endIndex
        while start < end, isSpace(unsafe bytes[start]) { start += 1 }
        while end > start, isSpace(unsafe bytes[end - 1]) { end -= 1 }
        return unsafe UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    /// So many decimal digits are a number of 64 bits, whatever they are.
    private static let safeDigits = 18

    static func int(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = bytes.startIndex
        let end = bytes.endIndex
        guard index < end else { return nil }
        let isNegative = unsafe bytes[index] == UInt8(ascii: "-")
        if unsafe isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
        guard index < end else { return nil }
        var number = 0
        let safeEnd = min(end, index + safeDigits)
        while index < safeEnd {
            let digit = unsafe bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number &* 10 &+ Int(digit)
            index += 1
        }
        if isNegative { number = -number }
        while index < end {
            let digit = unsafe bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, isOver) = product.addingReportingOverflow(isNegative ? -Int(digit) : Int(digit))
            guard !isTooLarge, !isOver else { return nil }
            number = sum
            index += 1
        }
        return number
    }

    static func bool(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        guard bytes.count <= 5 else { return nil }
        // The characters as the digits of one number: to compare with four strings takes longer.
        switch unsafe bytes.reduce(0 as UInt64, { $0 << 8 | UInt64($1) }) {
        case 0x74_7275_65, 0x31: return true
        case 0x66_616C_7365, 0x30: return false
        default: return nil
        }
    }

    static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        // Swift also reads hexadecimal numbers and words, which XML Schema does not have.
        let isDecimal = unsafe bytes.allSatisfy { byte in
            (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte | 0x20 == 0x65
        }
        let text = unsafe String(decoding: bytes, as: UTF8.self)
        if isDecimal { return Double(text) }
        switch text {
        case "INF": return .infinity
        case "-INF": return -.infinity
        case "NaN": return .nan
        default: return nil
        }
    }

    /// The lexical form of a number: `1.0E10` is as good as `10000000000.0`, so Swift's own form serves.
    static func text(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-INF" : "INF" }
        return number.description
    }

    /// Whether a byte is white space of XML.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
