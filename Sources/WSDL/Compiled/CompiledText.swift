/// The form of a compiled model: values one after the other as text, a record to a line, with tabs between its parts.
///
/// Nothing says what a value is, so the order is part of the form; the version changes whenever that does.
enum CompiledText {
    static let version = "castile model 2"
    static let separator = UInt8(ascii: "\t")
    static let end = UInt8(ascii: "\n")
    static let escape = UInt8(ascii: "\\")

    /// Stands for a value that is absent; a text that is this one letter is escaped.
    static let absent = UInt8(ascii: "-")

    /// What kind of type is referred to.
    static let builtin = 0
    static let simple = 1
    static let complex = 2

    /// The letter that stands for a byte after the escape; `nil` for a byte that stands for itself.
    static func letter(for byte: UInt8) -> UInt8? {
        switch byte {
        case separator: UInt8(ascii: "t")
        case end: UInt8(ascii: "n")
        case escape: escape
        default: nil
        }
    }

    /// The byte for which a letter stands after the escape.
    static func byte(for letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "t"): separator
        case UInt8(ascii: "n"): end
        case escape, absent: letter
        default: nil
        }
    }
}
