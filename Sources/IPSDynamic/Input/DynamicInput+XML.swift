package import WSDL
internal import XMLStream

extension DynamicInput {
    /// Reads the input of an operation from an XML document, with names where the service wants handles.
    ///
    /// - Parameters:
    ///   - document: A document whose root is the element of the input, in the namespace of any version of the API, or in none; or an
    ///     envelope with it, as ``DynamicCall/preview(in:)`` writes it.
    ///   - operation: The operation.
    ///   - model: Knows the types.
    /// - Returns: The value.
    /// - Throws: ``DynamicCallError`` with the place of what is wrong.
    package static func value(
        xml document: [UInt8],
        for operation: ServiceOperation,
        in model: IPSModel
    ) throws(DynamicCallError) -> DynamicValue {
        guard let element = operation.input else { return .record([]) }
        do throws(XMLError) {
            var cursor = try XMLDocument.parse(document).cursor()
            guard cursor.nextChild() != nil else { throw cursor.error(.malformed, "there is no element") }
            if cursor.name.local == "Envelope" { try enterBody(&cursor) }
            guard cursor.name.local == element.local else {
                throw cursor.error(.unexpectedContent, "the root is \(cursor.name.local); \(operation.name) takes \(element.local)")
            }
            let value = try model.service.decode(element, from: &cursor)
            if let unknown = cursor.diagnostics.first {
                let problem = "the schema has no such element here"
                throw XMLError(.unexpectedContent, problem, location: unknown.location, path: unknown.path)
            }
            return value
        } catch {
            throw DynamicCallError(.invalidInput, "\(error)")
        }
    }

    /// Goes on to what the body of an envelope holds.
    private static func enterBody(_ cursor: inout XMLCursor) throws(XMLError) {
        cursor.enter()
        while cursor.nextChild() != nil {
            guard cursor.name.local == "Body" else { continue }
            cursor.enter()
            if cursor.nextChild() != nil { return }
            throw XMLError(.unexpectedContent, "the body of the envelope is empty")
        }
        throw XMLError(.unexpectedContent, "the envelope has no body")
    }
}
