/// How one parameter looks in Swift: its type, how it becomes a value of the call, and what its documentation says.
struct ParameterTranslator {
    private static let dateFormat = "YYYY-MM-DDThh:mm:ss"
    private static let secrets: Set<String> = ["password", "passphrase", "encryptionKey"]

    var parameter: ParameterDescription

    private var constant: ConstantType? { ConstantType.all.first { $0.matches(parameter) } }
    private var isList: Bool { parameter.list != nil }

    /// The Swift type, without the question mark of an optional parameter.
    private var element: String {
        switch parameter.type {
        case "number": return "Int"
        case "bool": return "Bool"
        case "json": return "JSONValue"
        default:
            if parameter.format == Self.dateFormat { return "MailStoreDate" }
            if Self.secrets.contains(parameter.name) { return "Secret" }
            return constant?.name ?? "String"
        }
    }

    var swiftParameter: SwiftFunction.Parameter {
        let type = isList ? "[\(element)]" : element
        let only = parameter.values?.count == 1 ? parameter.values?.first?.text : nil
        return .init(
            name: SwiftName.escaped(parameter.name),
            type: parameter.required ? type : type + "?",
            defaultValue: parameter.required ? (parameter.type == "bool" ? only : nil) : "nil"
        )
    }

    var value: SwiftExpression {
        let name = SwiftName.escaped(parameter.name)
        return .source(parameter.required ? wrapped(name) : "\(name).map { \(wrapped("$0")) }")
    }

    private func wrapped(_ name: String) -> String {
        if isList { return ".list(" + name + (constant == nil ? ")" : ".map(\\.rawValue))") }
        switch element {
        case "Int": return ".number(\(name))"
        case "Bool": return ".bool(\(name))"
        case "JSONValue": return ".json(\(name))"
        case "MailStoreDate": return ".date(\(name))"
        case "Secret": return ".secret(\(name))"
        case "String": return ".text(\(name))"
        default: return ".text(\(name).rawValue)"
        }
    }

    var documentation: String {
        var parts = [kind]
        if !parameter.required { parts.append("optional, left out when nil") }
        if let values = parameter.values { parts.append("documented values: \(list(values))") }
        if let values = parameter.legacyValues { parts.append("older versions: \(list(values))") }
        if let unit = parameter.unit { parts.append("in \(SwiftName.comment(unit))") }
        if let example = parameter.example { parts.append("for example `\(SwiftName.comment(example))`") }
        return parts.joined(separator: "; ") + "."
    }

    private func list(_ values: [DocumentedValue]) -> String {
        values.map { "`\(SwiftName.comment($0.text))`" }.joined(separator: ", ")
    }

    private var kind: String {
        if isList { return "Texts that are sent joined by commas" }
        switch element {
        case "Int": return "A whole number"
        case "Bool": return "`true` or `false`"
        case "JSONValue": return "A JSON value, sent as text in one field"
        case "MailStoreDate": return "A date and time without a zone"
        case "Secret": return "A secret"
        default: return parameter.format.map { "A text `\(SwiftName.comment($0))`" } ?? "A text"
        }
    }
}
