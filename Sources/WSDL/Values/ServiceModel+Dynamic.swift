internal import Spelling
package import XMLStream

extension ServiceModel {
    /// Writes a value as a global element, its members in wire order.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - element: The element, for example the input of an operation.
    ///   - isPartial: Whether required members may be absent, as in an answer from which fields were left out; by default not.
    ///   - writer: Where to.
    /// - Throws: `XMLError` with the path of the member when a name is unknown, misplaced or missing, or a text is not in the form of its type.
    package func encode(
        _ value: DynamicValue,
        as element: XMLName,
        isPartial: Bool = false,
        to writer: inout XMLWriter
    ) throws(XMLError) {
        try encode(value, as: element, isPartial: isPartial, substituting: nil, to: &writer)
    }

    /// The same, where some texts stand for something else, which the substitution writes.
    package func encode(
        _ value: DynamicValue,
        as element: XMLName,
        isPartial: Bool = false,
        substituting substitution: DynamicSubstitution?,
        to writer: inout XMLWriter
    ) throws(XMLError) {
        guard let declaration = self.element(named: element) else { throw unknownElement(element) }
        let encoder = DynamicEncoder(model: self, isPartial: isPartial, substitution: substitution)
        let (name, isNillable) = (declaration.name, declaration.isNillable)
        try encoder.write(value, name, declaration.type, isNillable: isNillable, role: name.local, depth: 1, to: &writer)
    }

    /// Writes only what is in the element, which is open.
    package func encodeContent(
        of value: DynamicValue,
        as element: XMLName,
        substituting substitution: DynamicSubstitution?,
        to writer: inout XMLWriter
    ) throws(XMLError) {
        guard let declaration = self.element(named: element), case .complex(let index) = declaration.type else {
            throw unknownElement(element)
        }
        let encoder = DynamicEncoder(model: self, isPartial: false, substitution: substitution)
        try encoder.writeContent(value, complexTypes[index], role: element.local, depth: 1, to: &writer)
    }

    /// Reads the current child of a cursor as a global element: members by name in any order, unknown ones noted in the cursor's diagnostics.
    ///
    /// - Parameters:
    ///   - element: The element whose type counts; the name that stands there is the caller's to check.
    ///   - cursor: Where from; the child is consumed.
    /// - Returns: The value, members in the order in which they came.
    /// - Throws: `XMLError` when an element stands where the model has a text.
    package func decode(_ element: XMLName, from cursor: inout XMLCursor) throws(XMLError) -> DynamicValue {
        guard let declaration = self.element(named: element) else { throw unknownElement(element) }
        return try DynamicDecoder(model: self).read(declaration.type, from: &cursor)
    }

    private func unknownElement(_ name: XMLName) -> XMLError {
        XMLError(.invalidName, "the service has no element \(name)\(NameDistance.hint(for: name.local, in: elements.map(\.name.local)))")
    }

    /// The type of XML Schema that a type comes down to and the facets over it; `nil` for a complex type.
    package func simple(_ type: TypeReference) -> (builtin: BuiltinType, facets: Facets?)? {
        switch type {
        case .builtin(let builtin): (builtin, nil)
        case .simple(let index): (simpleTypes[index].builtin, simpleTypes[index].facets)
        case .complex: nil
        }
    }

    /// The name of a type for people: `xs:string`, `Asset`.
    package func title(of type: TypeReference) -> String {
        switch type {
        case .builtin(let builtin): "xs:\(builtin.rawValue)"
        case .simple(let index):
            simpleTypes[index].isAnonymous ? "xs:\(simpleTypes[index].builtin.rawValue)" : simpleTypes[index].name.local
        case .complex(let index): complexTypes[index].title
        }
    }
}
