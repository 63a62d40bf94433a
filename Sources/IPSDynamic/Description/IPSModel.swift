import IPSDescription
internal import ServiceClient
internal import Spelling
package import WSDL
package import WSDLGenerator
package import XMLStream

/// The IPS Web Service as its description has it: operations and types, and which fields are handles, constants or secrets.
package struct IPSModel: Sendable {
    package let service: ServiceModel
    /// The lists of string constants, sorted by type.
    package let constants: [ConstantSet]
    let handles: [GeneratorOptions.Handle]
    /// The fields that the session fills in, unless the caller does.
    let sessionFields: [String]
    private let constantsByField: [String: ConstantSet]

    /// The description is the same for each call of a process: it is read once.
    package static let shared = Result { try IPSModel(compiled: IPSDescription.file(named: IPSDescription.modelName)) }

    /// Puts together what the files say.
    ///
    /// - Parameters:
    ///   - service: What the WSDL says.
    ///   - options: Which fields are handles, and which the session fills in.
    ///   - constants: The lists of string constants.
    package init(service: ServiceModel, options: GeneratorOptions, constants: [ConstantSet]) {
        var service = service
        service.acceptedNamespaces = Set(options.acceptNamespaces)
        let sessionFields = options.sessionFields.flatMap(\.fields)
        self.init(service: service, handles: options.handles, sessionFields: sessionFields, constants: constants)
    }

    init(service: ServiceModel, handles: [GeneratorOptions.Handle], sessionFields: [String], constants: [ConstantSet]) {
        self.service = service
        self.handles = handles
        self.sessionFields = sessionFields
        self.constants = constants.sorted { $0.type < $1.type }
        let fields = constants.flatMap { set in set.fields.map { ($0, set) } }
        constantsByField = Dictionary(fields, uniquingKeysWith: { first, _ in first })
    }

    /// What a field means, beyond its type in the schema.
    ///
    /// - Parameters:
    ///   - field: The name of the field; for the items of an array, that of the field that holds the array.
    ///   - type: The title of the type that has the field.
    /// - Returns: Its role; a plain value when nothing more is known.
    package func role(of field: String, in type: String) -> FieldRole {
        if let set = constantsByField["\(type)/\(field)"] { return .constant(set) }
        if let kind = handleKind(of: field) { return .handle(kind) }
        return Secret.isPassword(named: field) ? .secret : .value
    }

    /// What a field is a handle of, if it is one.
    package func handleKind(of field: String) -> HandleRole? {
        // An exact name is a closer rule than one with a star.
        let handle =
            handles.first { $0.fields.contains(field) } ?? handles.first { $0.fields.contains { FieldPattern.matches(field, $0) } }
        return handle.map { HandleRole(type: $0.type) }
    }

    /// Whether the session fills a field in, unless the caller does.
    package func isSessionField(_ field: String) -> Bool {
        sessionFields.contains(field)
    }

    /// Finds an operation.
    ///
    /// - Throws: ``DynamicCallError`` that names the operations that may be meant.
    package func operation(named name: String) throws(DynamicCallError) -> ServiceOperation {
        if let operation = service.operation(named: name) { return operation }
        let hint = NameDistance.hint(for: name, in: service.operations.map(\.name), countsParts: true)
        throw DynamicCallError(.unknownOperation, "the service has no operation \(name)\(hint)")
    }

    /// The type of an operation's input or output.
    package func type(of element: XMLName?) -> ComplexType? {
        guard let element, case .complex(let index)? = service.element(named: element)?.type else { return nil }
        return service.complexTypes[index]
    }

    /// A type by its name; the input and the output of an operation are types too, named like their elements.
    package func type(named name: String) -> ComplexType? {
        service.complexTypes.first { $0.title == name }
    }
}
