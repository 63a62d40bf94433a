/// Text of a server made harmless for a terminal: one line, no control characters, no change of writing direction.
enum VisibleText {
    /// The text with line ends and tabs as spaces, and every other control character as a picture of it.
    static func line(_ text: String) -> String {
        replacingControls(in: text) { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : picture(of: $0) }
    }

    /// The same, for text that may have several lines.
    static func lines(_ text: String) -> String {
        replacingControls(in: text) { $0 == "\n" ? "\n" : $0 == "\t" ? " " : picture(of: $0) }
    }

    private static func replacingControls(in text: String, by replacement: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        guard text.unicodeScalars.contains(where: isHarmful) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isHarmful(scalar) ? replacement(scalar) : scalar) }
        return String(result)
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The control pictures of Unicode, U+2400 and following; U+FFFD where there is none.
    private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        default: "\u{FFFD}"
        }
    }
}
