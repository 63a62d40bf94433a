import XMLStream

extension TypeResolver {
    /// The place of a global complex type, whose content may be read later; `nil` if there is none of the name.
    mutating func placeOfComplexType(_ name: XMLName) -> Int? {
        if let index = complexIndex[name] { return index }
        guard components.complexTypes[name] != nil else { return nil }
        complexTypes.append(nil)
        complexIndex[name] = complexTypes.count - 1
        return complexTypes.count - 1
    }

    /// The place of a global complex type whose content is read now if it was not before; `nil` if there is none of the name.
    mutating func readComplexType(_ name: XMLName) throws(WSDLError) -> Int? {
        guard let index = placeOfComplexType(name), let component = components.complexTypes[name] else { return nil }
        guard complexTypes[index] == nil, !openTypes.contains(index) else { return index }
        let scope = Scope(schema: component.schema, nodes: [component.node], holder: ">" + name.local, depth: 0)
        try readComplexType(component.node, named: name, at: index, scope)
        return index
    }

    mutating func anonymousComplexType(_ node: SourceNode, _ scope: Scope) throws(WSDLError) -> TypeReference {
        let name = nameOfType(in: scope, besides: complexIndex)
        complexTypes.append(nil)
        let index = complexTypes.count - 1
        complexIndex[name] = index
        waiting.append((node, name, index, scope))
        return .complex(index)
    }

    /// Reads the content of a type that has its place.
    mutating func readComplexType(_ node: SourceNode, named name: XMLName, at index: Int, _ scope: Scope) throws(WSDLError) {
        guard openTypes.count < limits.typeDepth else { throw tooDeep("types", node, scope) }
        openTypes.insert(index)
        defer { openTypes.remove(index) }
        var type = ComplexType(
            name: name,
            isAnonymous: name.local.hasPrefix(">"),
            isAbstract: node.flag("abstract"),
            documentation: node.documentation,
            place: node.place
        )
        if node.flag("mixed") { try emit(.warning, node, scope, "mixed content: text between elements is not read or written") }
        if type.isAbstract { try emit(.warning, node, scope, "the type is abstract: types derived from it (xsi:type) are not supported") }
        var attributes = AttributeList()
        try readContent(of: node, into: &type, &attributes, scope)
        type.attributes = attributes.values
        try removeDuplicates(from: &type, scope)
        type.finish()
        complexTypes[index] = type
    }

    private mutating func readContent(
        of node: SourceNode,
        into type: inout ComplexType,
        _ attributes: inout AttributeList,
        ofText isText: Bool = false,
        _ scope: Scope
    ) throws(WSDLError) {
        for child in node.children where child.name.namespace == Namespace.schema {
            switch child.name.local {
            case "annotation": continue
            case "simpleType" where isText: continue  // the type of the text, read with the base
            case "complexContent", "simpleContent": try readDerivation(child, into: &type, &attributes, scope)
            case "sequence", "all", "choice", "group": try readParticle(child, into: &type.fields, within: .once, scope)
            default: try readAttribute(child, into: &attributes, scope)
            }
        }
    }

    /// Reads `complexContent` or `simpleContent` with its extension or restriction.
    private mutating func readDerivation(
        _ content: SourceNode,
        into type: inout ComplexType,
        _ attributes: inout AttributeList,
        _ scope: Scope
    ) throws(WSDLError) {
        let isSimple = content.isSchema("simpleContent")
        if content.flag("mixed") { try emit(.warning, content, scope, "mixed content: text between elements is not read or written") }
        for derivation in content.children where derivation.isSchema("extension") || derivation.isSchema("restriction") {
            guard let name = reference("base", of: derivation, scope) else {
                try emit(.error, derivation, scope, "the base is missing or its prefix is not declared; the type has no base")
                try readContent(of: derivation, into: &type, &attributes, scope)
                continue
            }
            if name.namespace == Namespace.soapEncoding {
                try emit(.error, derivation, scope, "arrays of SOAP encoding (\(name.local)) are not supported; the type is empty")
                continue
            }
            type.base = name
            let isExtension = derivation.isSchema("extension")
            if isSimple {
                try readSimpleBase(name, derivation, into: &type, &attributes, scope)
            } else if name != XMLName("anyType", in: Namespace.schema) {
                try readBase(name, derivation, isExtension: isExtension, into: &type, &attributes, scope)
            }
            try readContent(of: derivation, into: &type, &attributes, ofText: isSimple && !isExtension, scope)
        }
    }

    /// Puts the fields of the base first, for an extension; a restriction repeats the fields that it keeps, but not the attributes.
    private mutating func readBase(
        _ name: XMLName,
        _ node: SourceNode,
        isExtension: Bool,
        into type: inout ComplexType,
        _ attributes: inout AttributeList,
        _ scope: Scope
    ) throws(WSDLError) {
        guard let index = try readComplexType(name) else {
            return try emit(.error, node, scope, "there is no complex type \(name) to be the base; its fields are missing")
        }
        guard !openTypes.contains(index), let base = complexTypes[index] else {
            throw WSDLError(.invalid, "the type is derived from itself", place: node.place, path: scope.path)
        }
        try inherit(base, node, &attributes, scope)
        type.text = base.text
        if isExtension {
            type.fields += base.fields
            try count(base.fields.count, node, scope)
        }
    }

    private mutating func inherit(
        _ base: ComplexType,
        _ node: SourceNode,
        _ attributes: inout AttributeList,
        _ scope: Scope
    ) throws(WSDLError) {
        try count(base.attributes.count, node, scope)
        for attribute in base.attributes { attributes.add(attribute) }
    }

    private mutating func readSimpleBase(
        _ name: XMLName,
        _ node: SourceNode,
        into type: inout ComplexType,
        _ attributes: inout AttributeList,
        _ scope: Scope
    ) throws(WSDLError) {
        switch try namedType("base", of: node, scope) {
        case .complex:
            guard let index = try readComplexType(name) else { return }
            guard !openTypes.contains(index), let base = complexTypes[index] else {
                throw WSDLError(.invalid, "the type is derived from itself", place: node.place, path: scope.path)
            }
            type.text = base.text
            try inherit(base, node, &attributes, scope)
        case let text: type.text = text
        }
        guard node.isSchema("restriction") else { return }
        // A restriction may narrow the text by a type of its own (XML Schema part 1, section 3.4.2).
        if let inner = node.children.first(where: { $0.isSchema("simpleType") }) {
            type.text = try anonymousSimpleType(inner, scope.holding("text"))
        }
        if node.children.contains(where: { Self.facetNames.contains($0.name.local) }) {
            try emit(.warning, node, scope, "facets in simpleContent are not checked")
        }
    }

    /// Makes the fields of one name one field that is repeated.
    private mutating func removeDuplicates(from type: inout ComplexType, _ scope: Scope) throws(WSDLError) {
        var elements = ElementList()
        for field in type.fields where elements.add(field) { try warnOfDuplicate(field, scope) }
        type.fields = elements.fields
    }

    mutating func warnOfDuplicate(_ field: ElementField, _ scope: Scope) throws(WSDLError) {
        let message = "the element \(field.name.local) is declared twice in one type; its occurrences are read together"
        try collector.emit(WSDLDiagnostic(.warning, at: field.place, path: scope.path, message))
    }
}
