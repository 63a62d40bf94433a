extension String {
    /// The first character that XML 1.0 cannot carry, not even as a reference (section 2.2, production Char).
    var firstForbiddenInXML: Unicode.Scalar? {
        // Only control characters and U+FFFE, U+FFFF (EF BF BE, EF BF BF) are outside; a look at the bytes settles nearly every text.
        let isSuspicious = { (byte: UInt8) in (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0xEF }
        guard unsafe utf8.withContiguousStorageIfAvailable({ unsafe $0.contains(where: isSuspicious) }) ?? true else { return nil }
        return unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: false
            default: true
            }
        }
    }
}

extension Unicode.Scalar {
    /// The code point as people write it, `U+0007`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
