/// Reads `$filter`.
struct ODataFilterParser {
    private static let maximumDepth = 50
    private var tokens: ArraySlice<Token>
    private var depth = 0

    private enum Token: Hashable {
        case word(Substring)
        case text(String)
        case sign(Character)
    }

    static func parse(_ text: String) throws(ODataProblem) -> ODataFilter {
        var parser = ODataFilterParser(tokens: try tokens(text)[...])
        let filter = try parser.disjunction()
        guard parser.tokens.isEmpty else { throw .badRequest("$filter goes on where it should end") }
        return filter
    }

    private static func tokens(_ text: String) throws(ODataProblem) -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        while let character = rest.first {
            if character == " " {
                rest.removeFirst()
            } else if "(),".contains(character) {
                tokens.append(.sign(rest.removeFirst()))
            } else if character == "'" {
                tokens.append(.text(try literal(&rest)))
            } else {
                let word = rest.prefix { !" (),'".contains($0) }
                tokens.append(.word(word))
                rest = rest.dropFirst(word.count)
            }
        }
        return tokens
    }

    private static func literal(_ rest: inout Substring) throws(ODataProblem) -> String {
        rest.removeFirst()
        var text = ""
        while let character = rest.popFirst() {
            guard character == "'" else {
                text.append(character)
                continue
            }
            guard rest.first == "'" else { return text }
            text.append(rest.removeFirst())
        }
        throw .badRequest("$filter has a text without its closing quote")
    }

    private mutating func disjunction() throws(ODataProblem) -> ODataFilter {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.maximumDepth else { throw .badRequest("$filter is nested too deeply") }
        var filter = try conjunction()
        while take(word: "or") { filter = .or(filter, try conjunction()) }
        return filter
    }

    private mutating func conjunction() throws(ODataProblem) -> ODataFilter {
        var filter = try term()
        while take(word: "and") { filter = .and(filter, try term()) }
        return filter
    }

    private mutating func term() throws(ODataProblem) -> ODataFilter {
        if take(word: "not") {
            depth += 1
            defer { depth -= 1 }
            guard depth < Self.maximumDepth else { throw .badRequest("$filter is nested too deeply") }
            return .not(try term())
        }
        if take(sign: "(") {
            let filter = try disjunction()
            guard take(sign: ")") else { throw .badRequest("$filter lacks a closing parenthesis") }
            return filter
        }
        for name in ["contains", "startswith", "endswith"] where take(word: name) {
            guard take(sign: "(") else { throw .badRequest("\(name) needs (property,'text')") }
            let left = try operand()
            guard take(sign: ",") else { throw .badRequest("\(name) needs (property,'text')") }
            let right = try operand()
            guard take(sign: ")") else { throw .badRequest("\(name) needs (property,'text')") }
            return .function(name, left, right)
        }
        let left = try operand()
        guard case .word(let relation)? = tokens.popFirst(), ["eq", "ne", "gt", "ge", "lt", "le"].contains(relation.lowercased()) else {
            throw .badRequest("$filter needs one of eq, ne, gt, ge, lt, le after a property")
        }
        return .compare(left, relation.lowercased(), try operand())
    }

    private mutating func operand() throws(ODataProblem) -> ODataFilter.Operand {
        switch tokens.popFirst() {
        case .text(let text): return .literal(.text(text))
        case .word(let word):
            switch word {
            case "true": return .literal(.bool(true))
            case "false": return .literal(.bool(false))
            case "null": return .literal(.null)
            default: break
            }
            if let number = Double(word) { return .literal(.number(number)) }
            // A date stands without quotes and compares as text, since all dates of the store have one form.
            if let first = word.first, first.isNumber { return .literal(.text(String(word))) }
            return .property(word.split(separator: "/"))
        default: throw .badRequest("$filter lacks a property or a value")
        }
    }

    private mutating func take(word: String) -> Bool {
        guard case .word(let next)? = tokens.first, next.lowercased() == word else { return false }
        tokens.removeFirst()
        return true
    }

    private mutating func take(sign: Character) -> Bool {
        guard tokens.first == .sign(sign) else { return false }
        tokens.removeFirst()
        return true
    }
}
