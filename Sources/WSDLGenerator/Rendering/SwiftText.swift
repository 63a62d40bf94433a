/// The texts of names, literals and expressions.
///
/// Names, documentation and literals come from documents that are not trusted: each kind is escaped here, once.
enum SwiftText {
    /// A name in source code; a keyword in backticks.
    static func identifier(_ name: String) -> String { SwiftKeywords.needEscape.contains(name) ? "`\(name)`" : name }

    /// A member behind a dot.
    private static func member(_ name: String) -> String { name == "init" || name == "self" ? name : identifier(name) }

    /// An argument label, which may be any word but three.
    static func label(_ name: String) -> String { ["inout", "let", "var"].contains(name) ? "`\(name)`" : name }

    /// A string literal.
    static func literal(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                let isPlain = scalar.value >= 0x20 && scalar.value < 0x7F || scalar.properties.isAlphabetic
                result += isPlain ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            }
        }
        return result + "\""
    }

    /// A text without line breaks and other control characters.
    static func singleLine(_ text: String) -> String {
        let kept = text.unicodeScalars.map { scalar -> Character in
            let category = scalar.properties.generalCategory
            let isBreak = scalar.properties.isWhitespace || [.control, .lineSeparator, .paragraphSeparator, .format].contains(category)
            return isBreak ? " " : Character(scalar)
        }
        return String(kept).split(separator: " ").joined(separator: " ")
    }

    /// A text for a documentation comment: one line, and nothing in it that is markup.
    ///
    /// Code in backticks stays; what the documents say is passed through ``quoted(_:)`` before.
    static func documentation(_ text: String) -> String { singleLine(text) }

    /// What a document says, so that no markup of documentation comments is left in it.
    static func quoted(_ text: String) -> String {
        singleLine(text).split(separator: " ").map { word in
            if isMark(word) { return word.dropLast() + "\\" + word.suffix(1) }
            return word.map { character in
                if character == "`" { return "'" }
                return #"\*_[]<>#@|~!"#.contains(character) ? "\\\(character)" : String(character)
            }.joined()
        }.joined(separator: " ")
    }

    /// Whether a word at the beginning of a line would make a list or a heading of it.
    private static func isMark(_ word: Substring) -> Bool {
        if word.allSatisfy({ "-+=".contains($0) }) { return true }
        guard let last = word.last, last == "." || last == ")" else { return false }
        return word.dropLast().allSatisfy { ("0"..."9").contains($0) }
    }

    static func expression(_ value: SwiftExpression) -> String {
        switch value {
        case .name(let name): return name == "self" ? name : identifier(name)
        case .string(let text): return literal(text)
        case .integer(let number): return grouped(number)
        case .range(let low, let high): return grouped(low) + (high < 0 ? " ... " : "...") + grouped(high)
        case .nil: return "nil"
        case .tuple: return "()"
        case .boolean(let value): return value ? "true" : "false"
        case .member(let base, let name): return (base.map(expression) ?? "") + "." + member(name)
        case .call(let callee, let arguments): return call(callee, arguments)
        case .keyPath(let name): return "\\Self." + member(name)
        case .method(let base, let name, let labels):
            return expression(base) + "." + member(name) + "(" + labels.map { $0 + ":" }.joined() + ")"
        case .attempt(let inner): return "try " + expression(inner)
        case .wait(let inner): return "await " + expression(inner)
        case .cast(let inner, let type): return expression(inner) + " as " + type
        case .maybe(let inner): return expression(inner) + "?"
        case .reference(let inner): return "&" + expression(inner)
        case .closure(let closure): return "{" + signature(closure) + " " + inline(closure.body) + " }"
        case .array(let elements): return "[" + elements.map(expression).joined(separator: ", ") + "]"
        case .dictionary(let entries):
            if entries.isEmpty { return "[:]" }
            return "[" + entries.map { literal($0.label ?? "") + ": " + expression($0.value) }.joined(separator: ", ") + "]"
        case .isEqual(let first, let second): return expression(first) + " == " + expression(second)
        case .choice(let condition, let first, let second):
            return expression(condition) + " ? " + expression(first) + " : " + expression(second)
        case .otherwise(let first, let second): return expression(first) + " ?? " + expression(second)
        }
    }

    static func arguments(_ arguments: [SwiftArgument]) -> String {
        arguments.map { ($0.label.map { label($0) + ": " } ?? "") + expression($0.value) }.joined(separator: ", ")
    }

    /// What stands between the brace of a closure and its body.
    static func signature(_ closure: SwiftClosure) -> String {
        guard let error = closure.error else {
            return closure.parameters.isEmpty ? "" : " " + closure.parameters.joined(separator: ", ") + " in"
        }
        return " (" + closure.parameters.joined(separator: ", ") + ") throws(\(error)) in"
    }

    private static func call(_ callee: SwiftExpression, _ values: [SwiftArgument]) -> String {
        guard case .closure? = values.last?.value, let closure = values.last else {
            return expression(callee) + "(" + arguments(values) + ")"
        }
        let others = Array(values.dropLast())
        return expression(callee) + (others.isEmpty ? "" : "(" + arguments(others) + ")") + " " + expression(closure.value)
    }

    private static func inline(_ body: [SwiftStatement]) -> String {
        body.map { statement in
            guard case .expression(let value) = statement else { return "" }
            return expression(value)
        }.joined(separator: "; ")
    }

    /// A number with its digits in groups of three, as long literals are written.
    private static func grouped(_ number: Int) -> String {
        if number == .min { return "Int.min" }
        if number == .max { return "Int.max" }
        let digits = String(number.magnitude)
        guard digits.count > 4 else { return String(number) }
        var groups: [Substring] = []
        var rest = digits[...]
        while !rest.isEmpty {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return (number < 0 ? "-" : "") + groups.joined(separator: "_")
    }
}
