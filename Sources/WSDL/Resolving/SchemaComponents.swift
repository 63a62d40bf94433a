import XMLStream

/// The global components of all schemas by name, not yet resolved.
struct SchemaComponents {
    /// A component and the schema that it stands in, whose defaults hold for it.
    struct Component {
        let node: SourceNode
        let schema: SchemaContext
    }

    private(set) var elements: [XMLName: Component] = [:]
    private(set) var attributes: [XMLName: Component] = [:]
    private(set) var complexTypes: [XMLName: Component] = [:]
    private(set) var simpleTypes: [XMLName: Component] = [:]
    private(set) var groups: [XMLName: Component] = [:]
    private(set) var attributeGroups: [XMLName: Component] = [:]

    /// The constructs that are passed over, and components that are there twice.
    private(set) var diagnostics: [WSDLDiagnostic] = []

    init(_ schemas: [LoadedDocuments.Schema]) {
        for schema in schemas {
            let context = SchemaContext(schema)
            for node in schema.node.children { add(node, context) }
        }
    }

    private mutating func add(_ node: SourceNode, _ context: SchemaContext) {
        guard node.name.namespace == Namespace.schema else { return }
        let ignored: Set<String> = ["annotation", "import", "include", "redefine"]
        if ignored.contains(node.name.local) { return }
        guard let local = node["name"], NCName.isValid(local) else {
            return note(node, "there is no name, or it is no XML name, so it is left out")
        }
        let name = XMLName(local, in: context.targetNamespace)
        let component = Component(node: node, schema: context)
        switch node.name.local {
        case "element": insert(component, name, \.elements)
        case "attribute": insert(component, name, \.attributes)
        case "complexType": insert(component, name, \.complexTypes)
        case "simpleType": insert(component, name, \.simpleTypes)
        case "group": insert(component, name, \.groups)
        case "attributeGroup": insert(component, name, \.attributeGroups)
        default: note(node, "\(node.name.local) is not supported and is left out")
        }
    }

    private mutating func insert(_ component: Component, _ name: XMLName, _ components: WritableKeyPath<Self, [XMLName: Component]>) {
        guard let first = self[keyPath: components][name] else {
            self[keyPath: components][name] = component
            return
        }
        if first.node !== component.node {
            note(component.node, "\(name) is declared at \(first.node.place) already; the first one counts")
        }
    }

    private mutating func note(_ node: SourceNode, _ message: String) {
        diagnostics.append(WSDLDiagnostic(.error, at: node.place, path: node.title, message))
    }
}
