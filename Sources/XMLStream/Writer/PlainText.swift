/// Tells texts that can be written as they are from those that libxml2 must escape or judge.
enum PlainText {
    /// Whether a text has only characters that stand for themselves between tags.
    @inline(__always)
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        unsafe all(bytes, areOrdinary: areOrdinary) { isPlain($0) }
    }

    /// Whether none of eight bytes needs a look: none below a space, none that is `<`, `>`, `&` or `EF`.
    ///
    /// Each test sets the highest bit of a byte that fails it; a byte that only looks so, next to one that fails, does no harm.
    @inline(__always)
    private static func areOrdinary(_ bytes: UInt64) -> Bool {
        let isLow = (bytes &- ones &* 0x20) & ~bytes
        let isMarkup = equal(bytes, 0x3C) | equal(bytes, 0x3E) | equal(bytes, 0x26)
        return (isLow | isMarkup | equal(bytes, 0xEF)) & (ones &* 0x80) == 0
    }

    /// Whether, besides, none of eight bytes is a quote or beyond ASCII.
    @inline(__always)
    private static func areOrdinaryInAttributes(_ bytes: UInt64) -> Bool {
        areOrdinary(bytes) && (bytes | equal(bytes, 0x22)) & (ones &* 0x80) == 0
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Sets the highest bit of each byte that equals one.
    @inline(__always)
    private static func equal(_ bytes: UInt64, _ byte: UInt64) -> UInt64 {
        let difference = bytes ^ (ones &* byte)
        return (difference &- ones) & ~difference
    }

    /// Whether a text stands for itself in an attribute, too, where quotes and white space do not.
    static func isPlainAttribute(_ text: String) -> Bool {
        all(text, areOrdinary: areOrdinaryInAttributes) { isPlain($0) && $0 >= 0x20 && $0 < 0x80 && $0 != UInt8(ascii: "\"") }
    }

    /// Whether a text is certainly a name without a colon: ASCII letters, digits, hyphens, dots and underscores.
    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return all(text) { byte in
            isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        }
    }

    /// Neither a control character nor `<`, `>` or `&`; `EF` begins U+FFFE and U+FFFF, which XML 1.0 cannot carry.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        if byte < 0x20 { return byte == 0x09 || byte == 0x0A }
        return byte != 0x3C && byte != 0x3E && byte != 0x26 && byte != 0xEF
    }

    /// Looks at the bytes of a text where they lie; a text's own view of them costs several times as much.
    @inline(__always)
    private static func all(_ text: String, areOrdinary: (UInt64) -> Bool = { _ in false }, _ isFine: (UInt8) -> Bool) -> Bool {
        let areFine = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe all($0, areOrdinary: areOrdinary, isFine) }
        return areFine ?? text.utf8.allSatisfy(isFine)
    }

    /// Looks at bytes, eight at a time as long as they are ordinary.
    @inline(__always)
    private static func all(_ bytes: UnsafeBufferPointer<UInt8>, areOrdinary: (UInt64) -> Bool, _ isFine: (UInt8) -> Bool) -> Bool {
        var index = 0
        if let start = unsafe UnsafeRawPointer(bytes.baseAddress) {
            while bytes.count &- index >= 8, areOrdinary(unsafe start.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { index &+= 8 }
        }
        while index < bytes.count {
            guard isFine(unsafe bytes[index]) else { return false }
            index &+= 1
        }
        return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == UInt8(ascii: "_")
    }
}
