/// What a field is compared with.
public enum DeployOperand: Hashable, Sendable {
    /// The field is unset.
    case null
    /// A text; `*` stands for any run of characters.
    case text(String)

    static let wildcard: Character = "*"
    private static let blanks: Set<Character> = [" ", "\t"]

    /// Whether the text holds a wildcard.
    public var isPattern: Bool {
        guard case .text(let text) = self else { return false }
        return text.contains(Self.wildcard)
    }

    /// The operand as it is sent, before percent-encoding.
    public var text: String {
        switch self {
        case .null: "null"
        case .text(let text): text
        }
    }

    /// Why a text cannot be sent as a value: the language has no escape for its operators.
    static func objection(to text: String) -> String? {
        if text.isEmpty { return "an empty value is not part of the query language; use null for an unset field" }
        if text == "null" { return "the word null means an unset field; a value of this text cannot be asked for" }
        if let first = text.unicodeScalars.first, "<>!=".unicodeScalars.contains(first) {
            return "a value that starts with \(first) would be read as an operator"
        }
        if text.unicodeScalars.contains("|") {
            return "| separates alternatives and cannot be part of a value; pass the alternatives one by one"
        }
        if let first = text.first, let last = text.last, blanks.contains(first) || blanks.contains(last) {
            return "blanks at the start or the end of a value are dropped by the server"
        }
        if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            return "a value cannot hold control characters"
        }
        return nil
    }

    /// A text without its outer blanks, as the servers read it.
    static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, blanks.contains(first) { text.removeFirst() }
        while let last = text.last, blanks.contains(last) { text.removeLast() }
        return text
    }
}
