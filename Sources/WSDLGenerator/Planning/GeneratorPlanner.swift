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
            guard let (inputName, inputType) = root(operation.input, of: operation, "input"),
                let (outputName, outputType) = root(operation.output, of: operation, "output")
            else { continue }
            let isFirst = inputs.insert(inputName).inserted && anonymousType(inputName).map(usage.isHeldInAnswers) != true
            let name = rootName(inputType, inputName, isFirst: isFirst, operation.name + "Input")
            var input = record(inputType, named: name, isLenient: false, isInput: true)
            input.element = inputName
            var output: RecordPlan?
            if outputs[outputName] == nil {
                let name = rootName(outputType, outputName, isFirst: true, operation.name + "Output")
                var plan = record(outputType, named: name, isLenient: true)
                plan.element = outputName
                outputs[outputName] = (plan.name, plan.fields.isEmpty && plan.attributes.isEmpty && plan.text == nil)
                output = plan
            }
            guard let known = outputs[outputName] else { continue }
            reportHeaders(of: operation)
            let method = methods.take(SwiftNaming.member(operation.name) ?? "operation")
            result.append(
                OperationPlan(
                    operation: operation,
                    method: method,
                    input: input,
                    outputName: known.name,
                    output: output,
                    isOutputEmpty: known.isEmpty
                )
            )
        }
        return result
    }

    /// Says which header blocks no code is made for; a client that is written by hand is trusted with them.
    private mutating func reportHeaders(of operation: ServiceOperation) {
        guard options.client == nil else { return }
        for header in operation.headers {
            let what = "the header block \(header.element.local) of the \(header.isInput ? "request" : "answer")"
            let advice = header.isInput ? "is not written; give it to soap.call by hand, as its header" : "is not read"
            report(.warning, operation.place, "operation \(operation.name)", "\(what) \(advice)")
        }
    }

    /// The element and the complex type of a message; a message without both cannot be a struct.
    private mutating func root(_ name: XMLName?, of operation: ServiceOperation, _ what: String) -> (XMLName, Int)? {
        guard let name, let element = model.element(named: name) else {
            let reason = what == "output" && operation.isOneWay ? "it has no answer (one-way)" : "the \(what) has no body"
            report(.error, operation.place, "operation \(operation.name)", "\(reason), so no code is made for it")
            return nil
        }
        guard case .complex(let type) = element.type else {
            report(.error, operation.place, "operation \(operation.name)", "the \(what) is a text, not elements, so no code is made for it")
            return nil
        }
        return (name, type)
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
    private mutating func rootName(_ type: Int, _ element: XMLName, isFirst: Bool, _ fallback: String) -> String {
        let isAnonymous = model.complexTypes[type].isAnonymous
        let isFree = isFirst && (!isAnonymous || namedRoots.insert(type).inserted)
        if isFree, isAnonymous, let name = recordNames[type] { return name }
        let wanted = SwiftNaming.type(isFree ? element.local : fallback) ?? "Message"
        return typeNames.take(SwiftKeywords.usedTypes.contains(wanted) ? wanted + "Value" : wanted, ignoringCase: true)
    }

    func recordName(_ type: Int) -> String { recordNames[type] ?? "Unnamed" }

    mutating func report(_ severity: WSDLDiagnostic.Severity, _ place: SourcePlace, _ path: String, _ message: String) {
        diagnostics.append(WSDLDiagnostic(severity, at: place, path: path, message))
    }
}
