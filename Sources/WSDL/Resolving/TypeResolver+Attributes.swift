import XMLStream

extension TypeResolver {
    /// Reads an attribute, an attribute group or a wildcard of a complex type.
    mutating func readAttribute(_ node: SourceNode, into attributes: inout AttributeList, _ scope: Scope) throws(WSDLError) {
        let scope = scope.entering(node)
        switch node.name.local {
        case "attribute": try addAttribute(node, to: &attributes, scope)
        case "attributeGroup": try readAttributeGroup(node, into: &attributes, scope)
        case "anyAttribute":
            try emit(.warning, node, scope, "anyAttribute: attributes that the schema does not name are not read or written")
        case let name where Self.facetNames.contains(name): return
        default: try emit(.error, node, scope, "\(node.name.local) is not supported here and is left out")
        }
    }

    private mutating func addAttribute(_ node: SourceNode, to attributes: inout AttributeList, _ scope: Scope) throws(WSDLError) {
        try count(1, node, scope)
        let attribute: AttributeField
        var (fixed, standard) = (node["fixed"], node["default"])
        if node["ref"] != nil {
            guard let name = reference("ref", of: node, scope) else {
                return try emit(.error, node, scope, "the prefix of “\(node["ref"] ?? "")” is not declared; the attribute is left out")
            }
            if name.namespace == Namespace.soapEncoding { return }
            let target = components.attributes[name]
            guard target != nil || name.namespace == Namespace.xml else {
                return try emit(.error, node, scope, "there is no attribute \(name); it is left out")
            }
            fixed = fixed ?? target?.node["fixed"]
            standard = standard ?? target?.node["default"]
            attribute = AttributeField(
                name: name,
                type: try target.map { target throws(WSDLError) in try typeOfAttribute(name, target) } ?? .builtin(.string),
                isRequired: node["use"] == "required",
                documentation: node.documentation ?? target?.node.documentation,
                place: node.place
            )
        } else {
            guard let local = node["name"], NCName.isValid(local) else {
                return try emit(.error, node, scope, "the attribute has neither ref nor an XML name; it is left out")
            }
            attribute = AttributeField(
                name: XMLName(local, in: scope.schema.namespace(ofAttribute: node)),
                type: try type(of: node, scope.holding("@" + local)),
                isRequired: node["use"] == "required",
                documentation: node.documentation,
                place: node.place
            )
        }
        if node["use"] == "prohibited" { return attributes.remove(attribute.name) }
        attributes.add(attribute)
        if let fixed { try emit(.warning, node, scope, "fixed: the value “\(fixed)” is neither checked nor written by itself") }
        if let standard { try emit(.warning, node, scope, "default: the value “\(standard)” is not put where the attribute is absent") }
    }

    /// The type of a global attribute; the type inside it, if it has no name, is read once, however often the attribute is referred to.
    private mutating func typeOfAttribute(_ name: XMLName, _ target: SchemaComponents.Component) throws(WSDLError) -> TypeReference {
        if let type = attributeTypes[name] { return type }
        let scope = Scope(schema: target.schema, nodes: [target.node], holder: ">@" + name.local, depth: 0)
        let type = try type(of: target.node, scope)
        attributeTypes[name] = type
        return type
    }

    private mutating func readAttributeGroup(_ node: SourceNode, into attributes: inout AttributeList, _ scope: Scope) throws(WSDLError) {
        guard let name = reference("ref", of: node, scope), let group = components.attributeGroups[name] else {
            return try emit(.error, node, scope, "there is no attributeGroup \(node["ref"] ?? ""); it is left out")
        }
        let shared = if let known = attributeGroups[name] { known } else { try readAttributeGroup(name, group, from: node, scope) }
        try count(1 + shared.count, node, scope)
        for attribute in shared { attributes.add(attribute) }
    }

    /// Reads an attribute group for all that refer to it.
    private mutating func readAttributeGroup(
        _ name: XMLName,
        _ group: SchemaComponents.Component,
        from node: SourceNode,
        _ scope: Scope
    ) throws(WSDLError) -> [AttributeField] {
        guard scope.depth <= limits.typeDepth else { throw tooDeep("attribute groups", node, scope) }
        guard openGroups.insert(name).inserted else {
            throw WSDLError(.invalid, "the attributeGroup \(name) holds itself", place: node.place, path: scope.path)
        }
        defer { openGroups.remove(name) }
        let inside = Scope(schema: group.schema, nodes: [group.node], holder: ">" + name.local, depth: scope.depth + 1)
        var attributes = AttributeList()
        for child in group.node.children where child.name.namespace == Namespace.schema && !child.isSchema("annotation") {
            try readAttribute(child, into: &attributes, inside)
        }
        attributeGroups[name] = attributes.values
        return attributes.values
    }
}
