extension ServiceModel {
    /// The model as text that is read in a fraction of the time that a WSDL takes; it has all but the documents.
    package var compiled: [UInt8] {
        var writer = CompiledWriter()
        writer.text(name)
        writer.text(targetNamespace)
        writer.text(documentation)
        writer.list(endpoints)
        writer.list(operations)
        writer.list(simpleTypes)
        writer.list(complexTypes)
        writer.list(elements)
        return writer.bytes
    }

    /// Makes a model from what ``compiled`` gave.
    ///
    /// - Parameter compiled: The text.
    /// - Throws: ``WSDLError`` when it is damaged or of another version.
    package init(compiled: [UInt8]) throws(WSDLError) {
        var reader = try CompiledReader(compiled)
        self.init(name: try reader.text(), targetNamespace: try reader.text())
        documentation = try reader.optionalText()
        endpoints = try reader.list()
        operations = try reader.list()
        simpleTypes = try reader.list()
        complexTypes = try reader.list()
        elements = try reader.list()
        guard reader.isAtEnd else { throw reader.damaged("more follows") }
        guard refersOnlyToItsTypes else { throw reader.damaged("a type that others refer to is missing") }
        indexElements()
    }

    private var refersOnlyToItsTypes: Bool {
        complexTypes.allSatisfy { type in
            type.fields.allSatisfy { has($0.type) } && type.attributes.allSatisfy { has($0.type) } && type.text.map(has) ?? true
        } && elements.allSatisfy { has($0.type) }
    }

    private func has(_ type: TypeReference) -> Bool {
        switch type {
        case .builtin: true
        case .simple(let index): simpleTypes.indices.contains(index)
        case .complex(let index): complexTypes.indices.contains(index)
        }
    }
}
