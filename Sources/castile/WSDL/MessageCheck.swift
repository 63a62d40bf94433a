import Spelling
import WSDL
import XMLStream

/// Checks messages against the schemas of a WSDL.
struct MessageCheck {
    /// The largest message, in bytes.
    static let limit = XMLLimits.standard.documentBytes

    private let model: ServiceModel
    /// libxml2's judge; nil if it cannot work with the schemas.
    private let validator: XMLSchemaValidator?

    /// Why messages are only read and written by the model, which passes more than the schemas do; nil if libxml2 checks them.
    let weakness: String?

    init(_ model: ServiceModel) {
        self.model = model
        do throws(XMLError) {
            validator = try SchemaSet(model).validator()
            weakness = nil
        } catch {
            validator = nil
            weakness = "libxml2 cannot use the schemas: \(error)"
        }
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
}
