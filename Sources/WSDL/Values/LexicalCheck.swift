import XMLStream

/// Checks texts against simple types (XML Schema 1.0 part 2).
enum LexicalCheck {
    /// What is wrong with a text and what would be right; `nil` if nothing is.
    static func problem(_ text: String, _ type: BuiltinType, _ facets: Facets?) -> String? {
        if let expected = expected(text, type) { return "“\(text.prefix(80))” is not \(expected)" }
        guard let facets else { return nil }
        return FacetCheck.problem(text, type, facets)
    }

    /// What the type expects, if the text is not that.
    private static func expected(_ text: String, _ type: BuiltinType) -> String? {
        if let range = type.integers { return integer(Whitespace.collapse(text), type, range) }
        switch type {
        case .unsignedLong: return UInt64(Whitespace.collapse(text)) == nil ? "a whole number from 0 to \(UInt64.max)" : nil
        case .boolean: return ["true", "false", "1", "0"].contains(Whitespace.collapse(text)) ? nil : "true, false, 1 or 0"
        case .decimal: return isDecimal(Whitespace.collapse(text)) ? nil : "a decimal number"
        case .float, .double: return isFloat(Whitespace.collapse(text)) ? nil : "a number"
        case .dateTime: return isDateTime(text) ? nil : "a date and time like 2014-04-03T14:32:08.858-05:00"
        case .date: return isDate(Whitespace.collapse(text)) ? nil : "a date like 2014-04-03"
        case .time: return isDateTime("2000-01-01T" + Whitespace.collapse(text)) ? nil : "a time like 14:32:08"
        case .hexBinary: return isHexadecimal(Whitespace.collapse(text)) ? nil : "an even number of hexadecimal digits"
        case .base64Binary: return isBase64(text) ? nil : "base64"
        default: return nil
        }
    }

    private static func integer(_ text: String, _ type: BuiltinType, _ range: ClosedRange<Int>) -> String? {
        if let number = Int(text) { return range.contains(number) ? nil : "from \(range.lowerBound) to \(range.upperBound)" }
        let isUnbounded = ![.long, .int, .short, .byte, .unsignedInt, .unsignedShort, .unsignedByte].contains(type)
        let isNegative = text.hasPrefix("-")
        let digits = text.hasPrefix("+") || isNegative ? text.dropFirst() : text[...]
        let isNumber = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let hasSign = isNegative ? range.lowerBound == .min : range.upperBound == .max
        return isUnbounded && isNumber && hasSign ? nil : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    }

    static func isDecimal(_ text: String) -> Bool {
        let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
        let hasDigits = unsigned.utf8.contains { (0x30...0x39).contains($0) }
        return parts.count <= 2 && hasDigits && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    private static func isFloat(_ text: String) -> Bool {
        if ["INF", "-INF", "NaN"].contains(text) { return true }
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard isDecimal(String(parts[0])) else { return false }
        return parts.count == 1 || (!parts[1].contains(".") && isDecimal(String(parts[1])))
    }

    private static func isDateTime(_ text: String) -> Bool { XMLDateTime(Whitespace.collapse(text)) != nil }

    /// A date is a date and time without the time.
    private static func isDate(_ text: String) -> Bool {
        let isNegative = text.hasPrefix("-")
        let yearEnd = text.dropFirst(isNegative ? 1 : 0).firstIndex(of: "-")
        guard let yearEnd, let end = text.index(yearEnd, offsetBy: 6, limitedBy: text.endIndex) else { return false }
        return isDateTime(text[..<end] + "T00:00:00" + text[end...])
    }

    private static func isHexadecimal(_ text: String) -> Bool {
        text.utf8.count.isMultiple(of: 2) && text.allSatisfy { $0.isASCII && $0.isHexDigit }
    }

    private static func isBase64(_ text: String) -> Bool {
        let digits = text.utf8.filter { !Whitespace.isSpace($0) }
        let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        guard digits.count.isMultiple(of: 4), padding <= 2 else { return false }
        return digits.dropLast(padding).allSatisfy { byte in
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "/"): true
            default: false
            }
        }
    }
}
