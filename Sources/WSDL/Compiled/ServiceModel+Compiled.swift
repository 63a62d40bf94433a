/// All but the documents.
extension ServiceModel: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        self.init(name: try reader.text(), targetNamespace: try reader.text())
        documentation = try reader.optionalText()
        acceptedNamespaces = Set(try reader.list())
        endpoints = try reader.list()
        operations = try reader.list()
        simpleTypes = try reader.list()
        complexTypes = try reader.list()
        elements = try reader.list()
        guard refersOnlyToItsTypes else { throw reader.damaged("a type that others refer to is missing") }
    }

    package func write(to writer: inout CompiledWriter) {
        writer.text(name)
        writer.text(targetNamespace)
        writer.text(documentation)
        writer.list(acceptedNamespaces.sorted())
        writer.list(endpoints)
        writer.list(operations)
        writer.list(simpleTypes)
        writer.list(complexTypes)
        writer.list(elements)
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
