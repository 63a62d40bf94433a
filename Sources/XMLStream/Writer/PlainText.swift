/// Tells texts that can be written as they are from those that libxml2 must escape or judge.
enum PlainText {
    /// Whether a text has only characters that stand for themselves between tags.
    @inline(__always)
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            guard isPlain(unsafe bytes[index]) else { return false }
            index &+= 1
        }
        return true
    }

    /// Whether a text stands for itself in an attribute, too, where quotes and white space do not.
    static func isPlainAttribute(_ text: String) -> Bool {
        text.utf8.allSatisfy { isPlain($0) && $0 >= 0x20 && $0 < 0x80 && $0 != UInt8(ascii: "\"") }
    }

    /// Whether a text is certainly a name without a colon: ASCII letters, digits, hyphens, dots and underscores.
    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy { byte in
            isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        }
    }

    /// Neither a control character nor `<`, `>` or `&`; `EF` begins U+FFFE and U+FFFF, which XML 1.0 cannot carry.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        if byte < 0x20 { return byte == 0x09 || byte == 0x0A }
        return byte != 0x3C && byte != 0x3E && byte != 0x26 && byte != 0xEF
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == UInt8(ascii: "_")
    }
}
