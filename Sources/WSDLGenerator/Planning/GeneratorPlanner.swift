import WSDL
import XMLStream

/// The translation's first half: decides what is generated and how it is called.
struct GeneratorPlanner {
    let model: ServiceModel
    let options: GeneratorOptions
    let usage: TypeUsage
    let vocabulary: VocabularyPlan
    var fieldRules: FieldRules
    var diagnostics: [WSDLDiagnostic] = []

    /// The output of operations whose answer says nothing.
    private static let nothing = "SOAPNothing"

    /// The names of the structs by the positions of their types.
    private var recordNames: [Int: String] = [:]

    /// The types without a name whose structs a message has.
    private var namedRoots: Set<Int> = []

    /// The constants of enumerations by the positions of their simple types.
    var enumerationNames: [Int: String] = [:]
    private var typeNames: NameScope

    /// What the schema says about the first element of each type.
    let elementDocumentation: [Int: String?]

    init(model: ServiceModel, options: GeneratorOptions, constants: [ConstantSet]) {
        self.model = model
        self.options = options
        usage = TypeUsage(model)
        vocabulary = VocabularyPlan(model, accepting: options.acceptNamespaces)
        fieldRules = FieldRules(options, constants)
        elementDocumentation = Dictionary(
            model.elements.compactMap { element in
                guard case .complex(let type) = element.type else { return nil }
                return (type, element.documentation)
            },
            uniquingKeysWith: { first, _ in first }
        )
        var reserved = SwiftKeywords.usedTypes
        reserved.formUnion([options.inputProtocol, options.outputProtocol] + options.handles.map(\.type) + constants.map(\.type))
        reserved.formUnion(options.sessionFields.map(\.type) + [options.client ?? ""])
        typeNames = NameScope(reserved: reserved)
    }

    /// Makes the plan.
    mutating func plan() -> GeneratorPlan {
        let client = typeNames.take((SwiftNaming.type(model.name) ?? "Service") + "Client", ignoringCase: true)
        var constants = fieldRules.constantPlans
        constants += planEnumerations()
        nameRecords()
        // What answers hold may lack anything, so it cannot be the struct of a request.
        let inputs = model.operations.map(\.input).compactMap(anonymousType).filter { !usage.isHeldInAnswers($0) }
        let roots = Set(inputs + model.operations.map(\.output).compactMap(anonymousType))
        var records: [RecordPlan] = []
        for index in model.complexTypes.indices where !roots.contains(index) {
            if let name = recordNames[index] { records.append(record(index, named: name, isLenient: usage.isSent(index))) }
        }
        let operations = planOperations()
        diagnostics += fieldRules.unused
        let boxed = RecordBoxer(records: records + operations.flatMap { [$0.input] + ($0.output.map { [$0] } ?? []) })
        return GeneratorPlan(
            service: client,
            vocabulary: vocabulary,
            constants: constants.sorted { $0.name < $1.name },
            records: records.map { boxed.box($0) }.sorted { $0.name < $1.name },
            operations: operations.map { boxed.box($0) },
            isSOAP12: !model.endpoints.isEmpty && model.endpoints.allSatisfy { $0.version == .v12 },
            diagnostics: diagnostics
        )
    }

    /// Gives every type a name that becomes a struct: not those that are arrays, and not what only headers hold.
    private mutating func nameRecords() {
        let headers = Set(model.operations.flatMap(\.headers).map(\.element).compactMap(anonymousType))
        for (index, type) in model.complexTypes.enumerated() {
            guard !usage.isArray(index), !headers.contains(index) else { continue }
            if type.isAnonymous, !usage.isUsed(index) { continue }
            let words = type.title.split(separator: "/").map(String.init).compactMap(SwiftNaming.type)
            if words.isEmpty { report(.warning, type.place, type.title, "no Swift name can be made of the name; it becomes Unnamed") }
            let wanted = words.isEmpty ? "Unnamed" : words.joined()
            let name = typeNames.take(SwiftKeywords.usedTypes.contains(wanted) ? wanted + "Value" : wanted, ignoringCase: true)
            if name != wanted, wanted != "Unnamed" {
                report(.warning, type.place, type.title, "the name \(wanted) is taken; the struct is called \(name)")
            }
            recordNames[index] = name
        }
    }

    /// The simple types with an enumeration become open constants.
    private mutating func planEnumerations() -> [ConstantPlan] {
        var result: [ConstantPlan] = []
        for (index, type) in model.simpleTypes.enumerated() where !type.facets.enumeration.isEmpty && type.builtin.isText {
            let words = type.name.local.split(separator: ">").map(String.init).compactMap(SwiftNaming.type)
            let name = typeNames.take(words.isEmpty ? "Unnamed" : words.joined(), ignoringCase: true)
            enumerationNames[index] = name
            let values = type.facets.enumeration.map { (text: $0.value, documentation: $0.documentation) }
            result.append(ConstantPlan(name: name, title: type.isAnonymous ? name : type.name.local, values: values))
        }
        return result
    }

    private mutating func planOperations() -> [OperationPlan] {
        var result: [OperationPlan] = []
        var inputs: Set<XMLName> = []
        var outputs: [XMLName: (name: String, isEmpty: Bool)] = [:]
        var methods = NameScope(reserved: ["init", "self"])
        for operation in model.operations {
            guard let inputRoot = root(operation.input, of: operation, "input"),
                let outputRoot = root(operation.output, of: operation, "output")
            else { continue }
            let input = planInput(inputRoot, of: operation, &inputs)
            var output: RecordPlan?
            var known = (name: Self.nothing, isEmpty: true)
            if let element = outputRoot.element {
                if let earlier = outputs[element] {
                    known = earlier
                } else {
                    let plan = planOutput(outputRoot, element, of: operation, inputs)
                    known = (plan.name, plan.fields.isEmpty && plan.attributes.isEmpty && plan.text == nil)
                    outputs[element] = known
                    output = plan
                }
            }
            reportHeaders(of: operation)
            let method = methods.take(SwiftNaming.member(operation.name) ?? "operation")
            result.append(
                OperationPlan(
                    operation: operation,
                    method: method,
                    input: input,
                    outputName: known.name,
                    output: output,
                    isOutputEmpty: known.isEmpty,
                    faults: declaredFaults(of: operation)
                )
            )
        }
        return result
    }

    private mutating func planInput(_ root: MessageRoot, of operation: ServiceOperation, _ inputs: inout Set<XMLName>) -> RecordPlan {
        let fallback = operation.name + "Input"
        guard let element = root.element else { return message(root, named: typeName(fallback), isLenient: false) }
        let isFirst = inputs.insert(element).inserted && anonymousType(element).map(usage.isHeldInAnswers) != true
        return message(root, named: rootName(element, isFirst: isFirst, fallback), isLenient: false)
    }

    private mutating func planOutput(
        _ root: MessageRoot,
        _ element: XMLName,
        of operation: ServiceOperation,
        _ inputs: Set<XMLName>
    ) -> RecordPlan {
        // A text has no type by which it is known that a request has its struct.
        var isFirst = true
        if case .text = root { isFirst = !inputs.contains(element) }
        return message(root, named: rootName(element, isFirst: isFirst, operation.name + "Output"), isLenient: true)
    }

    /// The type without a name in an element.
    private func anonymousType(_ name: XMLName?) -> Int? {
        guard let name, case .complex(let index)? = model.element(named: name)?.type, model.complexTypes[index].isAnonymous else {
            return nil
        }
        return index
    }

    /// The name of the struct for a message: the one that the type without a name has already, or one after the element.
    ///
    /// The fallback is for an element that is the message of several operations, question and answer of one, or inside an answer.
    private mutating func rootName(_ element: XMLName, isFirst: Bool, _ fallback: String) -> String {
        guard isFirst else { return typeName(fallback) }
        guard let type = anonymousType(element) else { return typeName(element.local) }
        guard namedRoots.insert(type).inserted else { return typeName(fallback) }
        return recordNames[type] ?? typeName(element.local)
    }

    /// A name for the struct of a message.
    private mutating func typeName(_ name: String) -> String {
        let wanted = SwiftNaming.type(name) ?? "Message"
        return typeNames.take(SwiftKeywords.usedTypes.contains(wanted) ? wanted + "Value" : wanted, ignoringCase: true)
    }

    func knownRecordName(_ type: Int) -> String? { recordNames[type] }

    func recordName(_ type: Int) -> String { knownRecordName(type) ?? "Unnamed" }

    mutating func report(_ severity: WSDLDiagnostic.Severity, _ place: SourcePlace, _ path: String, _ message: String) {
        diagnostics.append(WSDLDiagnostic(severity, at: place, path: path, message))
    }
}
