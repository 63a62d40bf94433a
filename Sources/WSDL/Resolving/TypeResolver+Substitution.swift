import XMLStream

extension TypeResolver {
    /// The global element whose type an element has: itself or, if it says nothing about its type, the head of its substitution group
    /// (XML Schema part 1, section 3.3.2).
    mutating func typeGiver(
        of name: XMLName,
        _ element: SchemaComponents.Component
    ) throws(WSDLError) -> (name: XMLName, element: SchemaComponents.Component) {
        var giver = (name: name, element: element)
        var met: Set<XMLName> = [name]
        while !giver.element.node.saysType, let group = giver.element.node["substitutionGroup"] {
            let node = giver.element.node
            let scope = Scope(schema: giver.element.schema, nodes: [node], holder: "", depth: 0)
            guard met.count <= limits.typeDepth else { throw tooDeep("substitution groups", node, scope) }
            guard let head = reference("substitutionGroup", of: node, scope), let next = components.elements[head] else {
                try emit(.error, node, scope, "there is no element \(group) to be the head of the substitution group; its type is missing")
                return giver
            }
            guard met.insert(head).inserted else {
                try emit(.error, node, scope, "the substitution group \(group) is its own head; the type is missing")
                return giver
            }
            giver = (name: head, element: next)
        }
        return giver
    }
}

extension SourceNode {
    /// Whether an element names its type or holds it.
    fileprivate var saysType: Bool {
        self["type"] != nil || children.contains { $0.isSchema("complexType") || $0.isSchema("simpleType") }
    }
}
