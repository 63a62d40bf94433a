import XMLStream

extension TypeResolver {
    static let facetNames: Set<String> = [
        "enumeration", "length", "minLength", "maxLength", "pattern", "whiteSpace", "totalDigits", "fractionDigits", "minInclusive",
        "maxInclusive", "minExclusive", "maxExclusive",
    ]

    /// The position of a global simple type, resolved now if it was not before; `nil` if there is none of the name.
    mutating func namedSimpleType(_ name: XMLName) throws(WSDLError) -> Int? {
        if let index = simpleIndex[name] { return index }
        guard let component = components.simpleTypes[name] else { return nil }
        let scope = Scope(schema: component.schema, nodes: [component.node], holder: ">" + name.local, depth: 0)
        return try simpleType(component.node, named: name, isAnonymous: false, scope)
    }

    mutating func anonymousSimpleType(_ node: SourceNode, _ scope: Scope) throws(WSDLError) -> TypeReference {
        let name = nameOfType(in: scope, besides: simpleIndex)
        return .simple(try simpleType(node, named: name, isAnonymous: true, scope))
    }

    private mutating func simpleType(
        _ node: SourceNode,
        named name: XMLName,
        isAnonymous: Bool,
        _ scope: Scope
    ) throws(WSDLError) -> Int {
        guard simpleDepth < limits.typeDepth else { throw tooDeep("types", node, scope) }
        simpleDepth += 1
        defer { simpleDepth -= 1 }
        let index = simpleTypes.count
        simpleTypes.append(nil)
        simpleIndex[name] = index
        var builtin = BuiltinType.string
        var facets = Facets()
        for child in node.children where child.name.namespace == Namespace.schema {
            if child.isSchema("list") { listTypes.insert(index) }
            switch child.name.local {
            case "restriction": (builtin, facets) = try restriction(child, of: index, scope)
            case "list", "union": try emit(.warning, child, scope, "\(child.name.local): the value is taken as xs:string")
            default: continue
            }
        }
        simpleTypes[index] = SimpleType(
            name: name,
            isAnonymous: isAnonymous,
            builtin: builtin,
            facets: facets,
            documentation: node.documentation,
            place: node.place
        )
        return index
    }

    private mutating func restriction(_ node: SourceNode, of type: Int, _ scope: Scope) throws(WSDLError) -> (BuiltinType, Facets) {
        var base = TypeReference.builtin(.string)
        if node["base"] != nil {
            base = try namedType("base", of: node, scope)
        } else if let inner = node.children.first(where: { $0.isSchema("simpleType") }) {
            base = try anonymousSimpleType(inner, scope.holding("base"))
        }
        var facets = Facets()
        var builtin = BuiltinType.string
        switch base {
        case .builtin(let type): builtin = type
        case .simple(let index):
            guard let base = simpleTypes[index] else {
                throw WSDLError(.invalid, "the type is derived from itself", place: node.place, path: scope.path)
            }
            (builtin, facets) = (base.builtin, base.facets)
            if listTypes.contains(index) { listTypes.insert(type) }
        case .complex: try emit(.error, node, scope, "the base of a simple type is a complex type; taken as xs:string")
        }
        let values = node.children.filter { $0.isSchema("enumeration") }
        if !values.isEmpty {
            facets.enumeration = values.map { .init(value: $0.value(of: "value") ?? "", documentation: $0.documentation) }
        }
        for facet in node.children where facet.name.namespace == Namespace.schema {
            if listTypes.contains(type), ["length", "minLength", "maxLength"].contains(facet.name.local) {
                try emit(.warning, facet, scope, "\(facet.name.local): how many items a list has is not checked")
            } else {
                try read(facet, into: &facets, scope)
            }
        }
        return (builtin, facets)
    }

    private mutating func read(_ facet: SourceNode, into facets: inout Facets, _ scope: Scope) throws(WSDLError) {
        let value = facet["value"] ?? ""
        switch facet.name.local {
        case "length": facets.length = try number(facet, scope)
        case "minLength": facets.minimumLength = try number(facet, scope)
        case "maxLength": facets.maximumLength = try number(facet, scope)
        case "totalDigits": facets.totalDigits = try number(facet, scope)
        case "fractionDigits": facets.fractionDigits = try number(facet, scope)
        case "minInclusive": facets.minimumInclusive = value
        case "maxInclusive": facets.maximumInclusive = value
        case "minExclusive": facets.minimumExclusive = value
        case "maxExclusive": facets.maximumExclusive = value
        case "pattern": facets.patterns.append(value)
        default: return  // enumeration is read before, whiteSpace follows from the built-in type
        }
    }

    private mutating func number(_ facet: SourceNode, _ scope: Scope) throws(WSDLError) -> Int? {
        if let number = facet["value"].flatMap({ Int($0) }), number >= 0 { return number }
        try emit(.error, facet, scope, "“\(facet["value"] ?? "")” is no number; the facet is left out")
        return nil
    }
}
