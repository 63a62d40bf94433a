import Foundation
import IPSDescription
internal import Spelling
package import WSDL
package import WSDLGenerator
package import XMLStream

/// The IPS Web Service as its description has it: operations and types, and which fields are handles, constants or secrets.
package struct IPSModel: Sendable {
    package let service: ServiceModel
    /// The lists of string constants, sorted by type.
    package let constants: [ConstantSet]
    private let options: GeneratorOptions
    private let constantsByField: [String: ConstantSet]

    /// The description is the same for each call of a process: it is read once.
    package static let shared = Result { try IPSModel() }

    private init() throws {
        var service = try ServiceModel(compiled: IPSDescription.file(named: IPSDescription.modelName))
        options = try Self.decode(GeneratorOptions.self, IPSDescription.optionsName)
        constants = try Self.decode([ConstantSet].self, IPSDescription.constantsName).sorted { $0.type < $1.type }
        service.acceptedNamespaces = Set(options.acceptNamespaces)
        self.service = service
        let fields = constants.flatMap { set in set.fields.map { ($0, set) } }
        constantsByField = Dictionary(fields, uniquingKeysWith: { first, _ in first })
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(IPSDescription.file(named: name)))
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
        return field == "password" ? .secret : .value
    }

    /// What a field is a handle of, if it is one.
    package func handleKind(of field: String) -> HandleRole? {
        let matching = options.handles.flatMap { handle in handle.fields.map { (pattern: $0, type: handle.type) } }
            .filter { FieldPattern.matches(field, $0.pattern) }
        // An exact name is a closer rule than one with a star.
        return (matching.first { $0.pattern == field } ?? matching.first).map { HandleRole(type: $0.type) }
    }

    /// Whether the session fills a field in, unless the caller does.
    package func isSessionField(_ field: String) -> Bool {
        options.sessionFields.contains { $0.fields.contains(field) }
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
