extension SwiftRenderer {
    mutating func write(_ statements: [SwiftStatement]) {
        for statement in statements { write(statement) }
    }

    private mutating func write(_ statement: SwiftStatement) {
        switch statement {
        case .expression(let value): write("", value, "")
        case .assign(let target, let value): write(SwiftText.expression(target) + " = ", value, "")
        case .variable(let name, let type, let value):
            let text = "var \(SwiftText.identifier(name)): \(Self.text(type))"
            if let value { write(text + " = ", value, "") } else { line(text) }
        case .ifLet(let name, let value, let body, let otherwise):
            writeIf("if let \(SwiftText.identifier(name)) = \(SwiftText.expression(value)) {", body, otherwise)
        case .ifTrue(let condition, let body, let otherwise): writeIf("if \(SwiftText.expression(condition)) {", body, otherwise)
        case .guardLet(let name, let otherwise):
            block("guard let \(SwiftText.identifier(name)) else {") { $0.write(otherwise) }
        case .whileLet(let name, let value, let body):
            block("while let \(SwiftText.identifier(name)) = \(SwiftText.expression(value)) {") { $0.write(body) }
        case .forEach(let name, let sequence, let body):
            block("for \(SwiftText.identifier(name)) in \(SwiftText.expression(sequence)) {") { $0.write(body) }
        case .select(let value, let cases, let otherwise): writeSwitch(value, cases, otherwise)
        case .discard(let value): write("_ = ", value, "")
        case .give(let value): write("return ", value, "")
        case .raise(let value): write("throw ", value, "")
        }
    }

    private mutating func writeIf(_ opening: String, _ body: [SwiftStatement], _ otherwise: [SwiftStatement]) {
        line(opening)
        indented { $0.write(body) }
        if !otherwise.isEmpty {
            line("} else {")
            indented { $0.write(otherwise) }
        }
        line("}")
    }

    private mutating func writeSwitch(_ value: SwiftExpression, _ cases: [SwiftCase], _ otherwise: [SwiftStatement]) {
        line("switch \(SwiftText.expression(value)) {")
        for item in cases {
            line("case \(item.number):  // \(SwiftText.singleLine(item.comment))")
            indented { $0.write(item.body) }
        }
        line("default:")
        indented { $0.write(otherwise) }
        line("}")
    }

    /// Writes an expression between two texts: on one line, or a list over several.
    mutating func write(_ before: String, _ value: SwiftExpression, _ after: String) {
        switch value {
        case .attempt(let inner) where inner.isLong: write(before + "try ", inner, after)
        case .wait(let inner) where inner.isLong: write(before + "await ", inner, after)
        case .array(let elements) where elements.count == 1 && elements[0].isAttempt && !elements[0].isLong:
            line(before + SwiftText.expression(value) + after)
        case .array(let elements) where !elements.isEmpty: writeList(before + "[", elements.map { SwiftArgument(nil, $0) }, "]" + after)
        case .dictionary(let entries) where !entries.isEmpty: writeList(before + "[", entries, "]" + after, isDictionary: true)
        case .call(let callee, let arguments) where value.isLong:
            guard case .closure(let closure)? = arguments.last?.value else {
                return writeList(before + SwiftText.expression(callee) + "(", arguments, ")" + after, hasTrailingComma: false)
            }
            let head = arguments.count == 1 ? "" : "(" + SwiftText.arguments(Array(arguments.dropLast())) + ")"
            block(before + SwiftText.expression(callee) + head + " {" + SwiftText.signature(closure), closing: "}" + after) {
                $0.write(closure.body)
            }
        default: line(before + SwiftText.expression(value) + after)
        }
    }

    private mutating func writeList(
        _ opening: String,
        _ items: [SwiftArgument],
        _ closing: String,
        isDictionary: Bool = false,
        hasTrailingComma: Bool = true
    ) {
        line(opening)
        indented { renderer in
            for (index, item) in items.enumerated() {
                let label = item.label.map { (isDictionary ? SwiftText.literal($0) : SwiftText.label($0)) + ": " } ?? ""
                renderer.write(label, item.value, index + 1 < items.count || hasTrailingComma ? "," : "")
            }
        }
        line(closing)
    }
}

extension SwiftExpression {
    /// Whether the expression is a call that can fail.
    fileprivate var isAttempt: Bool {
        if case .attempt = self { return true }
        return false
    }

    /// Whether the expression needs several lines.
    fileprivate var isLong: Bool {
        switch self {
        case .attempt(let inner), .wait(let inner): return inner.isLong
        case .call(_, let arguments):
            if case .closure(let closure)? = arguments.last?.value { return !closure.isShort }
            return arguments.contains { $0.value.isLong }
        case .array(let elements): return elements.count > 1 || elements.contains(where: \.isLong)
        case .dictionary(let entries): return entries.count > 1 || entries.contains { $0.value.isLong }
        default: return false
        }
    }
}

extension SwiftClosure {
    /// Whether the closure is one expression of one line, which may stand on the line of its call.
    var isShort: Bool {
        guard body.count == 1, case .expression(let value) = body[0] else { return false }
        return !value.isLong
    }
}
