import Spelling
import WSDL
import XMLStream

/// Checks messages against the schemas of a WSDL.
struct MessageCheck {
    /// The largest message, in bytes.
    static let limit = XMLLimits.standard.documentBytes

    private let model: ServiceModel
    /// libxml2's judge; nil when schemas stand in the WSDL itself, where it cannot see them.
    private let validator: XMLSchemaValidator?

    init(_ model: ServiceModel) throws {
        self.model = model
        let schemas = model.documents.filter { $0.kind == .schema }.map { (location: $0.location, bytes: $0.bytes) }
        let namespaces = Set(model.elements.map(\.name.namespace))
        let known = try Set(schemas.map { try Self.targetNamespace(of: $0.bytes) })
        validator =
            schemas.isEmpty || !namespaces.isSubset(of: known) ? nil : try XMLSchemaValidator(schemas: [try Self.root(schemas)] + schemas)
    }

    /// What is wrong with a message: an XML document, or a SOAP envelope with one in its body.
    func problems(of message: [UInt8]) -> [XMLError] {
        do throws(XMLError) {
            var cursor = try XMLDocument.parse(message).cursor()
            _ = cursor.nextChild()
            if cursor.name.local == "Envelope" { try Self.enterBody(&cursor) }
            let name = cursor.name
            guard model.element(named: name) != nil else {
                let hint = NameDistance.hint(for: name.local, in: model.elements.map(\.name.local))
                throw cursor.error(.schemaViolation, "no schema has the element \(name)\(hint)")
            }
            if let validator { return validator.validate(message, element: name) }
            return try problems(at: &cursor, name)
        } catch {
            return [error]
        }
    }

    /// Reads and writes the element by the model, which finds unknown names, what is missing, and wrong texts; the order is not checked.
    private func problems(at cursor: inout XMLCursor, _ name: XMLName) throws(XMLError) -> [XMLError] {
        let value = try model.decode(name, from: &cursor)
        var problems = cursor.diagnostics.map {
            XMLError(.schemaViolation, "the schema has no such element here", location: $0.location, path: $0.path)
        }
        do throws(XMLError) {
            var writer = try XMLWriter()
            try model.encode(value, as: name, to: &writer)
        } catch {
            problems.append(error)
        }
        return problems
    }

    private static func enterBody(_ cursor: inout XMLCursor) throws(XMLError) {
        cursor.enter()
        while cursor.nextChild() != nil {
            guard cursor.name.local == "Body" else { continue }
            cursor.enter()
            guard cursor.nextChild() != nil else { throw XMLError(.schemaViolation, "the body of the envelope is empty") }
            return
        }
        throw XMLError(.schemaViolation, "the envelope has no body")
    }

    private static func targetNamespace(of schema: [UInt8]) throws(XMLError) -> String? {
        var cursor = try XMLDocument.parse(schema).cursor()
        return cursor.nextChild() == nil ? nil : cursor.attribute(XMLName("targetNamespace"))
    }

    /// A schema that imports the others, so that one judge knows them all.
    private static func root(_ schemas: [(location: String, bytes: [UInt8])]) throws(XMLError) -> (location: String, bytes: [UInt8]) {
        let namespace = "http://www.w3.org/2001/XMLSchema"
        var writer = try XMLWriter()
        try writer.element(XMLName("schema", in: namespace)) { (writer) throws(XMLError) in
            for schema in schemas {
                guard let target = try targetNamespace(of: schema.bytes) else { continue }
                try writer.element(XMLName("import", in: namespace)) { (writer) throws(XMLError) in
                    try writer.attribute(XMLName("namespace"), target)
                    try writer.attribute(XMLName("schemaLocation"), schema.location)
                }
            }
        }
        return ("castile-all.xsd", writer.finish())
    }
}
