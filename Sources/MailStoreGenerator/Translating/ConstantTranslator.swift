/// Documented words of a parameter → a type with a static member for each.
struct ConstantTranslator {
    var constant: ConstantType
    /// In the order they were found in the data, each once.
    var values: [String]

    init(_ constant: ConstantType, in functions: [FunctionDescription]) {
        self.constant = constant
        var found: [String] = []
        for parameter in functions.flatMap({ $0.parameters ?? [] }) where constant.matches(parameter) {
            for value in (parameter.values ?? []) + (parameter.legacyValues ?? []) where !found.contains(value.text) {
                found.append(value.text)
            }
        }
        values = found
    }

    var declaration: SwiftDeclaration {
        let members = values.filter(SwiftName.isIdentifier).map { value in
            SwiftDeclaration.constant(
                documentation: ["`\(value)`"],
                head: "public static let \(SwiftName.lowerCamel(value))",
                value: .call(constant.name, [.init("", .string(value))])
            )
        }
        return .type(
            documentation: [constant.summary],
            head: "public struct \(constant.name): MailStoreConstant",
            members: [
                .constant(documentation: ["The text as it is sent."], head: "public var rawValue: String", value: nil),
                .initializer(
                    documentation: ["A value, documented or not.", "", "- Parameter rawValue: The text as it is sent."],
                    head: "public init(_ rawValue: String)",
                    body: ["self.rawValue = rawValue"]
                ),
            ] + members
        )
    }
}
