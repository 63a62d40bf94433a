import XMLStream

extension TypeResolver {
    /// Reads an attribute, an attribute group or a wildcard of a complex type.
    mutating func readAttribute(_ node: SourceNode, into attributes: inout [AttributeField], _ scope: Scope) throws(WSDLError) {
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

    private mutating func addAttribute(_ node: SourceNode, to attributes: inout [AttributeField], _ scope: Scope) throws(WSDLError) {
        let attribute: AttributeField
        if node["ref"] != nil {
            guard let name = reference("ref", of: node, scope) else {
                return try emit(.error, node, scope, "the prefix of “\(node["ref"] ?? "")” is not declared; the attribute is left out")
            }
            if name.namespace == Namespace.soapEncoding { return }
            let target = components.attributes[name]
            guard target != nil || name.namespace == Namespace.xml else {
                return try emit(.error, node, scope, "there is no attribute \(name); it is left out")
            }
            var type = TypeReference.builtin(.string)
            if let target {
                let inside = Scope(schema: target.schema, nodes: scope.nodes, holder: scope.holder, depth: scope.depth + 1)
                type = try self.type(of: target.node, inside)
            }
            attribute = AttributeField(
                name: name,
                type: type,
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
        attributes.removeAll { $0.name == attribute.name }
        if node["use"] != "prohibited" { attributes.append(attribute) }
    }

    private mutating func readAttributeGroup(_ node: SourceNode, into attributes: inout [AttributeField], _ scope: Scope) throws(WSDLError)
    {
        guard let name = reference("ref", of: node, scope), let group = components.attributeGroups[name] else {
            return try emit(.error, node, scope, "there is no attributeGroup \(node["ref"] ?? ""); it is left out")
        }
        guard openGroups.insert(name).inserted else {
            throw WSDLError(.invalid, "the attributeGroup \(name) holds itself", place: node.place, path: scope.path)
        }
        let inside = Scope(schema: group.schema, nodes: scope.nodes, holder: scope.holder, depth: scope.depth + 1)
        for child in group.node.children where child.name.namespace == Namespace.schema && !child.isSchema("annotation") {
            try count(1, child, scope)
            try readAttribute(child, into: &attributes, inside)
        }
        openGroups.remove(name)
    }
}
