import IPSDescription
import WSDL
import XMLStream

/// What the WSDL says: operations, types, roles, and the schema that requests must follow.
struct IPSContract: Sendable {
    static let faultNamespace = "http://www.scene7.com/IpsApi/xsd"
    /// Where AuthUser and AuthPassword were before authHeader.
    static let oldHeaderNamespace = "http://www.scene7.com/IpsApi"

    let model: ServiceModel
    let validator: XMLSchemaValidator
    /// The files by name, as they are served.
    let files: [String: [UInt8]]
    private let operations: [XMLName: ServiceOperation]
    private let roles: [String: [Role]]

    /// The contract is the same for each simulator of a process: it is read once.
    static let shared = Result { try IPSContract() }

    private init() throws {
        let files = try Dictionary(uniqueKeysWithValues: IPSDescription.names.map { ($0, try IPSDescription.file(named: $0)) })
        model = try WSDLLoader().load(IPSDescription.wsdlName) { location in
            guard let bytes = files[location] else {
                throw SimulatorError(.invalidConfiguration, "the WSDL refers to \(location), which is not there")
            }
            return bytes
        }.model
        let schemas = files.filter { $0.key.hasSuffix(".xsd") }.sorted { $0.key < $1.key }
        validator = try XMLSchemaValidator(schemas: [("all.xsd", try Self.schema(of: schemas))] + schemas.map { ($0.key, $0.value) })
        self.files = files
        operations = Dictionary(model.operations.compactMap { operation in operation.input.map { ($0, operation) } }) { first, _ in first }
        roles = Dictionary(uniqueKeysWithValues: model.operations.map { ($0.name, Self.roles(in: $0.documentation ?? "")) })
    }

    /// The namespace of this version of the API.
    var versionNamespace: String? {
        model.operations.first?.input?.namespace
    }

    func operation(taking element: XMLName) -> ServiceOperation? {
        operations[element]
    }

    /// The roles that may call an operation; empty when the description names none, which permits all.
    func roles(of operation: String) -> [Role] {
        roles[operation] ?? []
    }

    /// A schema that imports the given ones, so that one validator knows them all.
    private static func schema(of schemas: [(key: String, value: [UInt8])]) throws(XMLError) -> [UInt8] {
        let namespace = "http://www.w3.org/2001/XMLSchema"
        var writer = try XMLWriter()
        try writer.element(XMLName("schema", in: namespace)) { (writer) throws(XMLError) in
            for (location, bytes) in schemas {
                var cursor = try XMLDocument.parse(bytes).cursor()
                guard cursor.nextChild() != nil, let target = cursor.attribute(XMLName("targetNamespace")) else { continue }
                try writer.element(XMLName("import", in: namespace)) { (writer) throws(XMLError) in
                    try writer.attribute(XMLName("namespace"), target)
                    try writer.attribute(XMLName("schemaLocation"), location)
                }
            }
        }
        return writer.finish()
    }

    /// Reads the roles from the sentence in the description of an operation that lists them, "Roles: IpsUser, IpsAdmin".
    private static func roles(in documentation: String) -> [Role] {
        let parts = documentation.split(separator: "Roles: ", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].hasPrefix("not documented") else { return [] }
        return parts[1].prefix { $0 != "." }.split(separator: ", ").map { Role(rawValue: String($0)) }
    }
}
