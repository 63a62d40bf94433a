/// Functions of one product → the catalogue: a constant for each, and all in order.
struct CatalogueTranslator {
    var functions: [FunctionDescription]
    var edition: EditionNames

    var declaration: SwiftDeclaration {
        let names = functions.map { SwiftExpression.source(SwiftName.lowerCamel($0.name)) }
        return .type(
            documentation: ["What is publicly known of the functions of \(edition.title)."],
            head: "enum \(edition.catalogue)",
            members: [.constant(documentation: [], head: "static let all: [MailStoreFunction]", value: .array(names))]
                + functions.map(constant)
        )
    }

    private func constant(_ function: FunctionDescription) -> SwiftDeclaration {
        var arguments: [SwiftExpression.Pair] = [
            .init("", .source(".\(edition.editionCase)")),
            .init("", .string(function.name)),
            .init("parameters", function.parameters.map { .array($0.map(parameter)) } ?? .source("nil")),
        ]
        if let expectation = expectation(function) { arguments.append(.init("longRunning", .source(expectation))) }
        arguments.append(.init("since", .string(function.sinceVersion)))
        if let note = function.note { arguments.append(.init("note", .string(note))) }
        return .constant(
            documentation: [],
            head: "static let \(SwiftName.lowerCamel(function.name))",
            value: .call("MailStoreFunction", arguments)
        )
    }

    private func expectation(_ function: FunctionDescription) -> String? {
        switch (function.longRunning, function.longRunningLikely) {
        case (true, _): ".yes"
        case (false, _): ".no"
        case (nil, true): ".likely"
        default: nil
        }
    }

    private func parameter(_ parameter: ParameterDescription) -> SwiftExpression {
        var arguments: [SwiftExpression.Pair] = [
            .init("", .string(parameter.name)),
            .init("", .source(".\(parameter.type)")),
            .init("isRequired", .source(String(parameter.required))),
        ]
        func strings(_ values: [DocumentedValue]) -> SwiftExpression { .array(values.map { .string($0.text) }) }
        if let values = parameter.values { arguments.append(.init("values", strings(values))) }
        if let values = parameter.legacyValues { arguments.append(.init("legacyValues", strings(values))) }
        if parameter.list != nil { arguments.append(.init("isList", .source("true"))) }
        if let format = parameter.format { arguments.append(.init("format", .string(format))) }
        if let example = parameter.example { arguments.append(.init("example", .string(example))) }
        if let unit = parameter.unit { arguments.append(.init("unit", .string(unit))) }
        return .call("FunctionParameter", arguments)
    }
}
