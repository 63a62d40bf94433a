/// The last stage: model → text.
///
/// One renderer prints everything, so the output looks the same everywhere.
struct SwiftRenderer {
    /// Longer expressions are broken, a part on each line.
    static let lineLength = 140

    private var lines: [String] = []

    static func render(_ file: SwiftFile) -> String {
        var renderer = SwiftRenderer()
        renderer.lines = [MailStoreGenerator.mark, "// swift-format-ignore-file"]
        if !file.imports.isEmpty { renderer.lines += [""] + file.imports }
        for declaration in file.declarations {
            renderer.lines.append("")
            renderer.render(declaration, indent: "")
        }
        return renderer.lines.joined(separator: "\n") + "\n"
    }

    private mutating func render(_ declaration: SwiftDeclaration, indent: String) {
        switch declaration {
        case .extension(let name, let members):
            block(indent + "extension \(name)", members, indent)
        case .type(let documentation, let head, let members):
            comment(documentation, indent)
            block(indent + head, members, indent)
        case .function(let function):
            render(function, indent: indent)
        case .constant(let documentation, let head, let value):
            comment(documentation, indent)
            lines.append(indent + head + (value.map { " = " + text($0, indent: indent, used: indent.count + head.count + 3) } ?? ""))
        case .initializer(let documentation, let head, let body):
            comment(documentation, indent)
            lines.append(indent + head + " {")
            lines += body.map { indent + "    " + $0 }
            lines.append(indent + "}")
        }
    }

    private mutating func comment(_ documentation: [String], _ indent: String) {
        lines += documentation.map { indent + ($0.isEmpty ? "///" : "/// " + $0) }
    }

    private mutating func block(_ head: String, _ members: [SwiftDeclaration], _ indent: String) {
        lines.append(head + " {")
        for (position, member) in members.enumerated() {
            if position > 0 { lines.append("") }
            render(member, indent: indent + "    ")
        }
        lines.append(indent + "}")
    }

    private mutating func render(_ function: SwiftFunction, indent: String) {
        comment(function.documentation, indent)
        lines += function.attributes.map { indent + $0 }
        let parameters = function.parameters.map { parameter in
            "\(parameter.name): \(parameter.type)" + (parameter.defaultValue.map { " = \($0)" } ?? "")
        }
        let line = "\(indent)\(function.head) \(function.name)(\(parameters.joined(separator: ", "))) \(function.tail) {"
        if line.count <= Self.lineLength {
            lines.append(line)
        } else {
            lines.append("\(indent)\(function.head) \(function.name)(")
            for (position, parameter) in parameters.enumerated() {
                lines.append(indent + "    " + parameter + (position < parameters.count - 1 ? "," : ""))
            }
            lines.append("\(indent)) \(function.tail) {")
        }
        lines.append(indent + "    " + text(function.body, indent: indent + "    ", used: indent.count + 4))
        lines.append(indent + "}")
    }

    /// An expression on one line where it fits, else a part on each line.
    private func text(_ expression: SwiftExpression, indent: String, used: Int) -> String {
        let flat = flat(expression)
        guard used + flat.count > Self.lineLength else { return flat }
        switch expression {
        case .source, .string: return flat
        case .array(let elements): return broken("[", elements.map { .init("", $0) }, "]", indent, trailingComma: true)
        case .dictionary(let pairs):
            return broken("[", pairs.map { .init(SwiftName.literal($0.label), $0.value) }, "]", indent, trailingComma: true)
        case .call(let name, let pairs): return broken(name + "(", pairs, ")", indent, trailingComma: false)
        }
    }

    private func broken(
        _ open: String,
        _ parts: [SwiftExpression.Pair],
        _ close: String,
        _ indent: String,
        trailingComma: Bool
    ) -> String {
        let inner = indent + "    "
        var text = open + "\n"
        for (position, part) in parts.enumerated() {
            let label = part.label.isEmpty ? "" : part.label + ": "
            text += inner + label + self.text(part.value, indent: inner, used: inner.count + label.count + 1)
            text += trailingComma || position < parts.count - 1 ? ",\n" : "\n"
        }
        return text + indent + close
    }

    private func flat(_ expression: SwiftExpression) -> String {
        switch expression {
        case .source(let source): return source
        case .string(let string): return SwiftName.literal(string)
        case .array(let elements): return "[" + elements.map(flat).joined(separator: ", ") + "]"
        case .dictionary(let pairs):
            return pairs.isEmpty
                ? "[:]" : "[" + pairs.map { "\(SwiftName.literal($0.label)): \(flat($0.value))" }.joined(separator: ", ") + "]"
        case .call(let name, let pairs):
            return name + "(" + pairs.map { ($0.label.isEmpty ? "" : $0.label + ": ") + flat($0.value) }.joined(separator: ", ") + ")"
        }
    }
}
