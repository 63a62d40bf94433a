import WSDL
import XMLStream

/// Translates an operation: its input, its output and the method that calls it.
struct OperationTranslator {
    let options: GeneratorOptions
    let access: SwiftAccess
    let typeAccess: SwiftAccess
    let client: String

    private var hasSession: Bool { !options.sessionFields.isEmpty }

    func input(_ plan: OperationPlan, _ records: RecordTranslator) -> SwiftStructure {
        var members = records.members(plan.input)
        members.append(alias(plan.outputName))
        members.append(.property(description(plan)))
        if hasSession {
            members.append(.function(fill(plan.input)))
        } else {
            members.append(.property(element(plan.input)))
        }
        return SwiftStructure(
            comment: SwiftComment("The input of \(Documentation.code(plan.operation.name))."),
            access: typeAccess,
            name: plan.input.name,
            conformances: ["Hashable", "Sendable", options.inputProtocol] + RecordTranslator.reflection(plan.input),
            members: members
        )
    }

    func output(_ record: RecordPlan, _ plan: OperationPlan, _ records: RecordTranslator) -> SwiftStructure {
        SwiftStructure(
            comment: SwiftComment("The output of \(Documentation.code(plan.operation.name))."),
            access: typeAccess,
            name: record.name,
            conformances: ["Hashable", "Sendable", options.outputProtocol] + RecordTranslator.reflection(record),
            members: records.members(record) + (CodecTranslator(access: access).records(record).map { [.property($0)] } ?? [])
        )
    }

    /// The method of the client, which hands the input on with what the caller says about the session's fields.
    func method(_ plan: OperationPlan) -> SwiftDeclaration {
        let operation = plan.operation
        var comment = Documentation.comment(operation.documentation, otherwise: "Calls \(Documentation.code(operation.name)).")
        if operation.isOneWay {
            comment.paragraphs.append("The operation has no answer: to return says only that the request was taken.")
        }
        comment.failure = failure(plan)
        var parameters: [SwiftParameter] = []
        var input = SwiftExpression.name("input")
        let isPlain = plan.input.attributes.isEmpty && plan.input.text == nil
        let given = plan.input.fields.filter { !$0.isSession }
        if given.isEmpty, isPlain {
            input = .call(.name(plan.input.name), [])
        } else {
            let hasDefault = isPlain && given.allSatisfy { $0.isOptional && (!$0.isRequired || $0.isRecursive) }
            let value: SwiftExpression? = hasDefault ? .call(.name(plan.input.name), []) : nil
            parameters.append(SwiftParameter(label: "_", name: "input", type: plan.input.name, value: value))
            comment.parameters.append(.init(name: "input", text: "What the operation is asked for."))
        }
        var context: [SwiftArgument] = []
        for field in options.sessionFields
        where plan.input.fields.contains(where: { field.fields.contains($0.wire.name.local) && $0.isSession }) {
            let value = field.default.split(separator: ".").last.map { SwiftExpression.member(nil, String($0)) }
            let type = field.isGeneric ? "\(field.type)<\(plan.outputName)>" : field.type
            parameters.append(SwiftParameter(label: field.label, name: field.parameter, type: type, value: value))
            let names = field.fields.map(Documentation.code).joined(separator: " and ")
            comment.parameters.append(.init(name: field.parameter, text: "What stands in \(names); by default `\(field.default)`."))
            context.append(SwiftArgument(field.parameter, .name(field.parameter)))
        }
        var arguments = [SwiftArgument(nil, input)]
        if hasSession { arguments.append(SwiftArgument(nil, .call(.name("CallContext"), context))) }
        let headers = headers(plan.operation)
        if !headers.isEmpty {
            parameters.append(SwiftParameter(name: "header", type: "((inout XMLWriter) throws(XMLError) -> Void)?", value: .nil))
            let names = headers.map(Documentation.code).joined(separator: " and ")
            let text = "Writes the header blocks, of which the service names \(names); by default there is none."
            comment.parameters.append(.init(name: "header", text: text))
            arguments.append(SwiftArgument("header", .name("header")))
        }
        let callee: SwiftExpression = hasSession ? .name("call") : .member(.name("soap"), "call")
        let call = SwiftExpression.attempt(.wait(.call(callee, arguments)))
        if !plan.isOutputEmpty { comment.returns = "What the service answers." }
        return .function(
            SwiftFunction(
                comment: comment,
                access: typeAccess,
                name: plan.method,
                parameters: parameters,
                isAsync: true,
                failure: .any,
                result: plan.isOutputEmpty ? nil : .named(plan.outputName),
                body: [plan.isOutputEmpty ? .discard(call) : .expression(call)]
            )
        )
    }

    /// What a method throws, and the faults that the service declares for it.
    private func failure(_ plan: OperationPlan) -> String {
        let usual = "An error that names the operation, the code and the reason; `CancellationError` when the task was cancelled."
        guard !plan.faults.isEmpty else { return usual }
        let faults = plan.faults.map { "\(Documentation.code($0.element)) (\(Documentation.code($0.record)))" }.joined(separator: " and ")
        return
            "\(usual) The service declares the fault\(plan.faults.count == 1 ? "" : "s") \(faults), which `SOAPFault.Detail.decode` reads."
    }

    /// The header blocks that the method's caller writes; a client that is written by hand is trusted with them.
    private func headers(_ operation: ServiceOperation) -> [String] {
        guard options.client == nil, !hasSession else { return [] }
        return operation.headers.filter(\.isInput).map(\.element.local)
    }

    /// The static property with the name of the root element.
    private func element(_ input: RecordPlan) -> SwiftProperty {
        SwiftProperty(
            comment: SwiftComment(
                input.element == nil ? "The name of the root element: none, since the body is empty." : "The name of the root element."
            ),
            access: access,
            isStatic: true,
            name: "element",
            type: .optional(.named("XMLName")),
            value: input.element.map { CodecTranslator.fullName($0) } ?? .nil
        )
    }

    private func alias(_ output: String) -> SwiftDeclaration {
        .alias(SwiftAlias(comment: SwiftComment("The type of the answer."), access: access, name: "Output", type: .named(output)))
    }

    /// The static property with the operation's name and action.
    private func description(_ plan: OperationPlan) -> SwiftProperty {
        var arguments = [
            SwiftArgument("name", .string(plan.operation.name)), SwiftArgument("action", .string(plan.operation.action)),
        ]
        if hasSession {
            arguments.append(SwiftArgument("input", .string(plan.operation.input?.local ?? "")))
            arguments.append(SwiftArgument("output", .string(plan.operation.output?.local ?? "")))
            let fields = plan.input.fields.filter(\.isSession).sorted { $0.wire.name.local < $1.wire.name.local }
            arguments.append(
                SwiftArgument("sessionFields", .dictionary(fields.map { SwiftArgument($0.wire.name.local, .boolean($0.isRequired)) }))
            )
        } else if plan.operation.isOneWay {
            arguments.append(SwiftArgument("isOneWay", .boolean(true)))
        }
        let type = operationType
        return SwiftProperty(
            comment: SwiftComment("The operation that this is the input of."),
            access: access,
            isStatic: true,
            name: "operation",
            value: .call(.name(type), arguments)
        )
    }

    /// The type of operations goes with the protocol of inputs: `SOAPInput`, `SOAPOperation`.
    private var operationType: String {
        let name = options.inputProtocol
        return (name.hasSuffix("Input") ? String(name.dropLast("Input".count)) : name) + "Operation"
    }

    private func fill(_ input: RecordPlan) -> SwiftFunction {
        SwiftFunction(
            comment: SwiftComment("Takes over the fields that the session fills in, as far as the operation has them."),
            access: access,
            isMutating: true,
            name: "fill",
            parameters: [SwiftParameter(label: "_", name: "fields", type: "SessionFields")],
            body: input.fields.filter(\.isSession).map { .assign(.own($0.property), .member(.name("fields"), $0.property)) }
        )
    }
}
