/// The words that a name may not be as it stands.
enum SwiftKeywords {
    /// The reserved words of the language, which a declaration writes in backticks (The Swift Programming Language, Lexical Structure).
    static let needEscape: Set<String> = [
        "Any", "Self", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do",
        "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
        "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return",
        "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    /// Names that cannot be members even in backticks, that mean something else where they are used (`x.self`, `.none` of an optional),
    /// or that generated members have.
    static let unusableMembers: Set<String> = [
        "self", "Self", "Type", "Protocol", "init", "none", "some", "encode", "fill", "hash", "hashValue", "customMirror",
    ]

    /// Types that the generated code itself uses, so that no schema may take their names.
    static let usedTypes: Set<String> = [
        "Any", "Array", "Bool", "CustomStringConvertible", "Double", "Error", "ExpressibleByStringLiteral", "Hashable", "Int", "Never",
        "Optional", "Protocol", "RawRepresentable", "Self", "Sendable", "Set", "String", "Substring", "Type", "UInt8", "Void", "XMLCursor",
        "XMLDateTime", "XMLError", "XMLName", "XMLRecords", "XMLVocabulary", "XMLWriter", "ElementDescription", "SOAPClient",
        "SOAPClientConfiguration", "SOAPInput", "SOAPNothing", "SOAPOperation", "SOAPOutput", "CallContext", "ClientMiddleware",
        "ClientTransport", "CustomReflectable", "Mirror", "Output", "RetryMiddleware", "SessionFields", "Swift",
    ]
}
