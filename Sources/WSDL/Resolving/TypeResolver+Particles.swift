import XMLStream

extension TypeResolver {
    /// Reads a sequence, all, choice or group, which stands in a group that occurs `outer`, and adds its elements in order.
    mutating func readParticle(
        _ node: SourceNode,
        into fields: inout [ElementField],
        within outer: Occurrence,
        _ scope: Scope
    ) throws(WSDLError) {
        guard scope.depth <= limits.typeDepth else { throw tooDeep("groups", node, scope) }
        try count(1, node, scope)
        var inner = try occurrence(of: node, scope).inside(outer)
        switch node.name.local {
        case "group":
            try warnOfRepetition(node, inner, scope)
            return try readGroup(node, into: &fields, within: inner, scope)
        case "choice":
            try emit(.warning, node, scope, "choice: its elements become optional, and that only one may stand here is not checked")
            inner.minimum = 0
            try warnOfRepetition(node, inner, scope)
            return try readAlternatives(node, into: &fields, within: inner, scope)
        default: break
        }
        try warnOfRepetition(node, inner, scope)
        for child in node.children { try readPart(child, into: &fields, within: inner, scope) }
    }

    /// Reads what is in a choice; only one part of it stands in a message, so an element in several is not repeated for that.
    private mutating func readAlternatives(
        _ node: SourceNode,
        into fields: inout [ElementField],
        within outer: Occurrence,
        _ scope: Scope
    ) throws(WSDLError) {
        var alternatives = ElementList()
        for child in node.children {
            var read: [ElementField] = []
            try readPart(child, into: &read, within: outer, scope)
            var elements = ElementList()
            for field in read where elements.add(field) { try warnOfDuplicate(field, scope) }
            for field in elements.fields where alternatives.addAlternative(field) { try warnOfDuplicate(field, scope) }
        }
        fields += alternatives.fields
    }

    /// Reads an element, a wildcard or a group in a group.
    private mutating func readPart(
        _ node: SourceNode,
        into fields: inout [ElementField],
        within outer: Occurrence,
        _ scope: Scope
    ) throws(WSDLError) {
        guard node.name.namespace == Namespace.schema else { return }
        var deeper = scope
        deeper.depth += 1
        switch node.name.local {
        case "annotation": return
        case "element": try readElement(node, into: &fields, within: outer, scope)
        case "sequence", "all", "choice", "group": try readParticle(node, into: &fields, within: outer, deeper)
        case "any": try emit(.warning, node, scope, "any: elements that the schema does not name are not read or written")
        default: try emit(.error, node, scope, "\(node.name.local) is not supported here and is left out")
        }
    }

    private mutating func readGroup(
        _ node: SourceNode,
        into fields: inout [ElementField],
        within outer: Occurrence,
        _ scope: Scope
    ) throws(WSDLError) {
        guard let name = reference("ref", of: node, scope), let group = components.groups[name] else {
            return try emit(.error, node, scope, "there is no group \(node["ref"] ?? ""); it is left out")
        }
        let shared: SharedGroup
        if let known = groups[name] {
            try count(known.size, node, scope)
            shared = known
        } else {
            shared = try readGroup(name, group, from: node, scope)
        }
        for var field in shared.fields {
            field.occurrence = field.occurrence.inside(outer)
            if field.occurrence.maximum != 0 { fields.append(field) }
        }
    }

    /// Reads a group once for all that refer to it.
    private mutating func readGroup(
        _ name: XMLName,
        _ group: SchemaComponents.Component,
        from node: SourceNode,
        _ scope: Scope
    ) throws(WSDLError) -> SharedGroup {
        guard openGroups.insert(name).inserted else {
            throw WSDLError(.invalid, "the group \(name) holds itself", place: node.place, path: scope.path)
        }
        defer { openGroups.remove(name) }
        let inside = Scope(schema: group.schema, nodes: [group.node], holder: ">" + name.local, depth: scope.depth + 1)
        let start = fieldCount
        var fields: [ElementField] = []
        for child in group.node.children where ["sequence", "all", "choice"].contains(where: child.isSchema) {
            try readParticle(child, into: &fields, within: .once, inside)
        }
        let shared = SharedGroup(fields: fields, size: fieldCount - start)
        groups[name] = shared
        return shared
    }

    private mutating func warnOfRepetition(_ node: SourceNode, _ occurrence: Occurrence, _ scope: Scope) throws(WSDLError) {
        guard occurrence.isRepeated else { return }
        try emit(.warning, node, scope, "the group is repeated: its elements become repeated, and how they alternate is lost")
    }

    private mutating func readElement(
        _ node: SourceNode,
        into fields: inout [ElementField],
        within outer: Occurrence,
        _ scope: Scope
    ) throws(WSDLError) {
        let scope = scope.entering(node)
        try count(1, node, scope)
        let occurrence = try occurrence(of: node, scope).inside(outer)
        guard occurrence.maximum != 0 else { return }
        if node["ref"] != nil { return try readReference(node, into: &fields, occurrence, scope) }
        guard let local = node["name"], NCName.isValid(local) else {
            return try emit(.error, node, scope, "the element has neither ref nor an XML name; it is left out")
        }
        fields.append(
            ElementField(
                name: XMLName(local, in: scope.schema.namespace(ofElement: node)),
                type: try type(of: node, scope.holding(local)),
                occurrence: occurrence,
                isNillable: node.flag("nillable"),
                defaultValue: node["default"] ?? node["fixed"],
                documentation: node.documentation,
                place: node.place
            )
        )
    }

    private mutating func readReference(
        _ node: SourceNode,
        into fields: inout [ElementField],
        _ occurrence: Occurrence,
        _ scope: Scope
    ) throws(WSDLError) {
        let wanted = reference("ref", of: node, scope)
        guard let name = wanted, let target = components.elements[name] else {
            if wanted == XMLName("schema", in: Namespace.schema) {
                // So .NET describes a DataSet, whose schema comes with each answer, beside an `any` for the content.
                return try emit(.warning, node, scope, "xs:schema: a schema inside a message is not read or written, nor what it describes")
            }
            return try emit(.error, node, scope, "there is no element \(node["ref"] ?? ""); it is left out")
        }
        fields.append(
            ElementField(
                name: name,
                type: try referencedType(name, target),
                occurrence: occurrence,
                isNillable: target.node.flag("nillable"),
                defaultValue: target.node["default"] ?? target.node["fixed"],
                documentation: node.documentation ?? target.node.documentation,
                place: node.place
            )
        )
    }

    /// The type of a global element; the type inside it, if it has no name, is that of the element wherever it is referred to.
    mutating func referencedType(
        _ name: XMLName,
        _ target: SchemaComponents.Component
    ) throws(WSDLError) -> TypeReference {
        let giver = try typeGiver(of: name, target)
        let (node, schema, local) = (giver.element.node, giver.element.schema, giver.name.local)
        if node["type"] == nil {
            let anonymous = XMLName(">" + local, in: schema.targetNamespace)
            if let index = complexIndex[anonymous] { return .complex(index) }
            if let index = simpleIndex[anonymous] { return .simple(index) }
        }
        return try type(of: node, Scope(schema: schema, nodes: [node], holder: ">" + local, depth: 0))
    }

    private mutating func occurrence(of node: SourceNode, _ scope: Scope) throws(WSDLError) -> Occurrence {
        let minimum = Int(node["minOccurs"] ?? "1")
        let maximum = Self.maximum(node["maxOccurs"] ?? "1")
        guard let minimum, let maximum, minimum >= 0, maximum >= minimum else {
            try emit(.error, node, scope, "minOccurs and maxOccurs are no sensible numbers; taken as 1")
            return .once
        }
        return Occurrence(minimum, maximum == .max ? nil : maximum)
    }

    /// The value of `maxOccurs` (XML Schema part 1, section 3.9.2): any whole number; one beyond those of Swift is as good as no bound.
    private static func maximum(_ text: String) -> Int? {
        if text == "unbounded" { return .max }
        if let number = Int(text) { return number }
        return !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? .max : nil
    }

    /// Counts what the types hold, since groups and bases can multiply it without end.
    mutating func count(_ added: Int, _ node: SourceNode, _ scope: Scope) throws(WSDLError) {
        fieldCount += added
        guard fieldCount <= limits.fields else {
            throw WSDLError(
                .limitExceeded,
                "the types have more elements, groups and attributes than this: the limit WSDLLimits.fields is \(limits.fields)",
                place: node.place,
                path: scope.path
            )
        }
    }
}
