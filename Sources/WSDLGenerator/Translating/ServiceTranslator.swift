import WSDL
import XMLStream

/// The translation's second half: turns the plan into the model of Swift, file by file.
struct ServiceTranslator {
    let plan: GeneratorPlan
    let options: GeneratorOptions
    let access: SwiftAccess
    let typeAccess: SwiftAccess

    init(_ plan: GeneratorPlan, _ options: GeneratorOptions) {
        self.plan = plan
        self.options = options
        access = SwiftAccess(rawValue: options.access) ?? .internal
        typeAccess = access == .internal ? .internal : .public
    }

    /// Whether a hand-written session stands between the methods and the service, which fills fields in and describes elements.
    var hasSession: Bool { !options.sessionFields.isEmpty }

    /// The files, sorted by path.
    func translate() -> [SwiftFile] {
        let records = RecordTranslator(access: access, typeAccess: typeAccess, describesElements: hasSession)
        var paths = FilePaths()
        var files = [vocabularyFile(paths.path("Vocabulary"))]
        if options.client == nil { files.append(clientFile(paths.path(plan.service))) }
        for record in plan.records {
            let path = paths.path(record.name, in: "Types", holding: "Type")
            files.append(file(path, [.structure(records.structure(record))], [record]))
        }
        for constant in plan.constants {
            let structure = ConstantTranslator(access: typeAccess).structure(constant)
            let path = paths.path(constant.name, in: "Constants", holding: "Constants")
            files.append(SwiftFile(path: path, imports: [], declarations: [.structure(structure)]))
        }
        for operation in plan.operations {
            let name = SwiftNaming.type(operation.method) ?? operation.input.name
            files.append(operationFile(operation, paths.path(name, in: "Operations", holding: "Operation"), records))
        }
        return files.sorted { $0.path < $1.path }
    }

    private func operationFile(_ operation: OperationPlan, _ path: String, _ records: RecordTranslator) -> SwiftFile {
        let operations = OperationTranslator(
            options: options,
            access: access,
            typeAccess: typeAccess,
            client: options.client ?? plan.service
        )
        var declarations: [SwiftDeclaration] = [.structure(operations.input(operation, records))]
        if let output = operation.output { declarations.append(.structure(operations.output(output, operation, records))) }
        declarations.append(.extension(SwiftExtension(name: options.client ?? plan.service, members: [operations.method(operation)])))
        return file(path, declarations, [operation.input] + (operation.output.map { [$0] } ?? []), isOperation: true)
    }

    private func file(_ path: String, _ declarations: [SwiftDeclaration], _ records: [RecordPlan], isOperation: Bool = false) -> SwiftFile {
        // A public import that no public declaration needs is a warning.
        let showsTime = records.contains {
            $0.fields.contains { $0.shape.leaf == .dateTime && !$0.isSession } || $0.text?.shape == .dateTime
        }
        let isShown = access == .public || (showsTime && typeAccess == .public)
        var imports = [SwiftImport(access: isShown ? .public : access, module: "XMLStream")]
        if hasSession, records.contains(where: \.isLenient) {
            imports.append(SwiftImport(access: typeAccess, module: "SOAP"))
        } else if isOperation, !hasSession {
            imports.append(SwiftImport(access: access, module: "SOAP"))
        }
        return SwiftFile(path: path, imports: imports, declarations: declarations)
    }

    private func vocabularyFile(_ path: String) -> SwiftFile {
        let name = vocabularyName
        let groups = plan.vocabulary.groups.map { group in
            SwiftExpression.call(
                .member(.name("XMLVocabulary"), "Group"),
                [
                    SwiftArgument("namespaces", .array(group.namespaces.map { $0.map { .string($0) } ?? .nil })),
                    SwiftArgument("names", .array(group.names.map { .string($0) })),
                ]
            )
        }
        var declarations: [SwiftDeclaration] = [
            .property(
                SwiftProperty(
                    comment: SwiftComment(
                        "The names of all elements of the service, by namespace; the codecs know each by its place in these lists."
                    ),
                    access: access,
                    name: name + "Groups",
                    type: .array(.named("XMLVocabulary.Group")),
                    value: .array(groups)
                )
            ),
            .property(
                SwiftProperty(
                    comment: SwiftComment("The vocabulary that a response must be read with."),
                    access: access,
                    name: name,
                    value: .call(.name("XMLVocabulary"), [SwiftArgument(nil, .name(name + "Groups"))])
                )
            ),
        ]
        if hasSession {
            let inputs = plan.operations.map { SwiftExpression.member(.name($0.input.name), "self") }
            declarations.append(
                .property(
                    SwiftProperty(
                        comment: SwiftComment("The inputs of all operations, sorted by the operations' names."),
                        access: access,
                        name: operationsName,
                        type: .array(.named("any \(options.inputProtocol).Type")),
                        value: .array(inputs)
                    )
                )
            )
        }
        return SwiftFile(path: path, imports: [SwiftImport(access: access, module: "XMLStream")], declarations: declarations)
    }

    private var vocabularyName: String { options.vocabulary ?? (SwiftNaming.member(plan.service) ?? "service") + "Vocabulary" }

    private var operationsName: String {
        let stem = vocabularyName.hasSuffix("Vocabulary") ? String(vocabularyName.dropLast("Vocabulary".count)) : vocabularyName
        return stem + "Operations"
    }

    private func clientFile(_ path: String) -> SwiftFile {
        let client = ClientTranslator(access: access, name: plan.service, vocabulary: vocabularyName, isSOAP12: plan.isSOAP12)
        return SwiftFile(
            path: path,
            imports: ["SOAP", "ServiceClient"].map { SwiftImport(access: access, module: $0) },
            declarations: [.structure(client.structure())]
        )
    }
}
