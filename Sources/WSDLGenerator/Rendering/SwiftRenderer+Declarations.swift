extension SwiftRenderer {
    mutating func write(_ declaration: SwiftDeclaration) {
        switch declaration {
        case .structure(let structure): write(structure)
        case .extension(let value): block("extension \(SwiftText.identifier(value.name)) {") { $0.write(members: value.members) }
        case .property(let property): write(property)
        case .function(let function): write(function)
        case .alias(let alias):
            write(alias.comment)
            line(Self.prefix(alias.access) + "typealias \(SwiftText.identifier(alias.name)) = " + Self.text(alias.type))
        }
    }

    private mutating func write(members: [SwiftDeclaration]) {
        for (index, member) in members.enumerated() {
            if index > 0 { line("") }
            write(member)
        }
    }

    private mutating func write(_ structure: SwiftStructure) {
        write(structure.comment)
        let conformances = structure.conformances.isEmpty ? "" : ": " + structure.conformances.joined(separator: ", ")
        let opening = Self.prefix(structure.access) + "struct \(SwiftText.identifier(structure.name))\(conformances) {"
        if structure.members.isEmpty { return line(opening + "}") }
        block(opening) { $0.write(members: structure.members) }
    }

    private mutating func write(_ property: SwiftProperty) {
        write(property.comment)
        let isComputed = !property.getter.isEmpty
        let keyword = property.isVariable || isComputed ? "var " : "let "
        var text = Self.prefix(property.access) + (property.isStatic ? "static " : "") + keyword + SwiftText.identifier(property.name)
        if let type = property.type { text += ": " + Self.text(type) }
        guard isComputed else {
            if let value = property.value { return write(text + " = ", value, "") }
            return line(text)
        }
        block(text + " {") { renderer in
            guard !property.setter.isEmpty else { return renderer.write(property.getter) }
            renderer.block("get {") { $0.write(property.getter) }
            renderer.block("set {") { $0.write(property.setter) }
        }
    }

    private mutating func write(_ function: SwiftFunction) {
        write(function.comment)
        let isInitializer = function.name == "init"
        let generics = function.generics.isEmpty ? "" : "<\(function.generics.joined(separator: ", "))>"
        var opening = Self.prefix(function.access) + (function.isMutating ? "mutating " : "")
        opening += (isInitializer ? "init" : "func " + SwiftText.identifier(function.name)) + generics + "("
        var closing = ")"
        if function.isAsync { closing += " async" }
        switch function.failure {
        case .none: break
        case .any: closing += " throws"
        case .typed(let type): closing += " throws(\(type))"
        }
        if let result = function.result { closing += " -> " + Self.text(result) }
        let parameters = function.parameters.map(Self.text)
        let short = opening + parameters.joined(separator: ", ") + closing
        let end = function.body.isEmpty ? " {}" : " {"
        if short.count + end.count <= room {
            line(short + end)
        } else {
            line(opening)
            indented { renderer in
                for (index, parameter) in parameters.enumerated() { renderer.line(parameter + (index + 1 < parameters.count ? "," : "")) }
            }
            line(closing + end)
        }
        if function.body.isEmpty { return }
        indented { $0.write(function.body) }
        line("}")
    }

    private static func text(_ parameter: SwiftParameter) -> String {
        let label = parameter.label.map { SwiftText.label($0) + " " } ?? ""
        let value = parameter.value.map { " = " + SwiftText.expression($0) } ?? ""
        return label + SwiftText.identifier(parameter.name) + ": " + parameter.type + value
    }

    static func text(_ type: SwiftType) -> String {
        switch type {
        case .named(let name): SwiftText.identifier(name)
        case .array(let element): "[\(text(element))]"
        case .optional(let wrapped): text(wrapped) + "?"
        }
    }
}
