package import WSDL
internal import XMLStream

extension DynamicInput {
    /// Reads the input of an operation from an XML document, with names where the service wants handles.
    ///
    /// - Parameters:
    ///   - document: A document whose root is the element of the input, in the namespace of any version of the API, or in none.
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
            guard cursor.nextChild() != nil, cursor.name.local == element.local else {
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
}
