/// How many columns of a terminal a text takes (Unicode Standard Annex 11: wide and full-width characters take two).
enum DisplayWidth {
    /// Blocks whose characters are all wide or full-width; emoji are told by their own property.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // Hangul initial consonants
        0x2329...0x232A,
        0x2E80...0x303E,  // CJK radicals, punctuation
        0x3041...0x3247,  // kana, bopomofo, Hangul compatibility, enclosed
        0x3250...0x4DBF,
        0x4E00...0xA4CF,  // unified ideographs, Yi
        0xA960...0xA97C,
        0xAC00...0xD7A3,  // Hangul syllables
        0xF900...0xFAFF,
        0xFE10...0xFE19,
        0xFE30...0xFE6F,
        0xFF01...0xFF60,  // full-width forms
        0xFFE0...0xFFE6,
        0x16FE0...0x18CFF,  // Tangut, Khitan
        0x1AFF0...0x1B2FF,  // kana supplements
        0x1F200...0x1F2FF,
        0x20000...0x3FFFD,
    ]

    static func of(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    /// The width of what the user sees as one character: its combining marks take no room.
    static func of(_ character: Character) -> Int {
        if let value = character.asciiValue { return value < 0x20 || value == 0x7F ? 0 : 1 }
        let scalars = character.unicodeScalars
        if scalars.contains(where: isWide) { return 2 }
        return scalars.allSatisfy(isZeroWidth) ? 0 : 1
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        // U+FE0F asks for the emoji form of the character before it; regional indicators come in pairs, as a flag.
        if scalar.value == 0xFE0F || (0x1F1E6...0x1F1FF).contains(scalar.value) { return true }
        return scalar.properties.isEmojiPresentation || wide.contains { $0.contains(scalar.value) }
    }

    private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: true
        default: false
        }
    }
}
