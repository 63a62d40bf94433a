import XMLStream

/// The second stage, for schemas: resolves every reference and lays the fields of each type out in wire order.
///
/// A type that is referred to, or stands in an element, gets its place in the list at once and its content later, so that types may refer
/// to each other in circles and long chains of them need no deep stack. Only the base of a type is read at once.
struct TypeResolver {
    /// Where the resolver is: the schema, and the constructs around, for diagnostics and for the names of types without a name.
    struct Scope {
        let schema: SchemaContext
        let nodes: [SourceNode]
        var holder: String
        var depth: Int

        /// The constructs by name, which only diagnostics need.
        var path: String { nodes.map(\.title).joined(separator: "/") }

        func entering(_ node: SourceNode) -> Scope {
            Scope(schema: schema, nodes: nodes + [node], holder: holder, depth: depth)
        }

        /// The scope of a type without a name, which is called after the element that holds it.
        func holding(_ name: String) -> Scope {
            Scope(schema: schema, nodes: nodes, holder: holder + ">" + name, depth: depth + 1)
        }
    }

    /// What a group adds to each type that refers to it.
    struct SharedGroup {
        let fields: [ElementField]

        /// How much the group holds, groups in it counted at each reference.
        let size: Int
    }

    let limits: WSDLLimits
    let components: SchemaComponents
    var collector: DiagnosticCollector
    private(set) var elements: [ElementDeclaration] = []
    var complexTypes: [ComplexType?] = []
    var simpleTypes: [SimpleType?] = []
    var complexIndex: [XMLName: Int] = [:]
    var simpleIndex: [XMLName: Int] = [:]

    /// The simple types that are lists, whose lengths count items.
    var listTypes: Set<Int> = []

    /// The types in elements whose content is not read yet.
    var waiting: [(node: SourceNode, name: XMLName, index: Int, scope: Scope)] = []

    /// The complex types whose content is being read: a base among them is a circle.
    var openTypes: Set<Int> = []

    /// The groups whose content is being read.
    var openGroups: Set<XMLName> = []

    /// What was read once for all that refer to it: the content of groups, and the types of global attributes.
    var groups: [XMLName: SharedGroup] = [:]
    var attributeGroups: [XMLName: [AttributeField]] = [:]
    var attributeTypes: [XMLName: TypeReference] = [:]

    /// How many types without a name were called after one holder.
    private var namesakes: [XMLName: Int] = [:]
    var fieldCount = 0

    /// How many simple types are being read, each the base of the one before.
    var simpleDepth = 0

    init(_ schemas: [LoadedDocuments.Schema], limits: WSDLLimits, collector: DiagnosticCollector) {
        self.limits = limits
        self.collector = collector
        components = SchemaComponents(schemas)
    }

    /// Resolves all global types and elements, in the order of their names.
    mutating func resolveAll() throws(WSDLError) {
        for diagnostic in components.diagnostics { try collector.emit(diagnostic) }
        for name in components.simpleTypes.keys.sorted(by: XMLName.precedes) { _ = try namedSimpleType(name) }
        for name in components.complexTypes.keys.sorted(by: XMLName.precedes) { _ = try readComplexType(name) }
        for name in components.elements.keys.sorted(by: XMLName.precedes) {
            guard let component = components.elements[name] else { continue }
            elements.append(try element(name, component))
        }
        // Whoever is read may have others wait.
        var next = 0
        while next < waiting.count {
            let type = waiting[next]
            try readComplexType(type.node, named: type.name, at: type.index, type.scope)
            next += 1
        }
    }

    /// Hands elements and types over, sorted by name.
    func fill(_ model: inout ServiceModel) {
        model.elements = elements
        let sorted = SortedTypes(complexTypes: complexTypes.compactMap { $0 }, simpleTypes: simpleTypes.compactMap { $0 })
        sorted.fill(&model)
    }

    private mutating func element(_ name: XMLName, _ component: SchemaComponents.Component) throws(WSDLError) -> ElementDeclaration {
        let node = component.node
        let scope = Scope(schema: component.schema, nodes: [node], holder: "", depth: 0)
        if node["substitutionGroup"] != nil {
            try emit(.warning, node, scope, "substitutionGroup is not supported: the element stands only for itself")
        }
        if node.flag("abstract") {
            try emit(.warning, node, scope, "the element is abstract: that others must stand in its place is not checked")
        }
        return ElementDeclaration(
            name: name,
            type: try referencedType(name, component),
            isNillable: node.flag("nillable"),
            documentation: node.documentation,
            place: node.place
        )
    }

    /// The type of an element or attribute: named, inside, or any.
    mutating func type(of node: SourceNode, _ scope: Scope) throws(WSDLError) -> TypeReference {
        guard scope.depth <= limits.typeDepth else { throw tooDeep("types", node, scope) }
        if node["type"] != nil { return try namedType("type", of: node, scope) }
        for child in node.children where child.name.namespace == Namespace.schema {
            if child.isSchema("complexType") { return try anonymousComplexType(child, scope) }
            if child.isSchema("simpleType") { return try anonymousSimpleType(child, scope) }
        }
        if node.isSchema("attribute") { return .builtin(.anySimpleType) }
        try emit(.warning, node, scope, "the element has no type, so any content is allowed: only text is read and written")
        return .builtin(.anyType)
    }

    /// The type that an attribute of a construct names.
    mutating func namedType(_ attribute: String, of node: SourceNode, _ scope: Scope) throws(WSDLError) -> TypeReference {
        guard let name = reference(attribute, of: node, scope) else {
            try emit(.error, node, scope, "the prefix of “\(node[attribute] ?? "")” is not declared; taken as xs:string")
            return .builtin(.string)
        }
        if name.namespace == Namespace.schema, let builtin = BuiltinType(rawValue: name.local) {
            if builtin == .anyType {
                try emit(.warning, node, scope, "xs:anyType allows any content: only text is read and written")
            }
            return .builtin(builtin)
        }
        if let type = placeOfComplexType(name) { return .complex(type) }
        if let type = try namedSimpleType(name) { return .simple(type) }
        try emit(.error, node, scope, "there is no type \(name); taken as xs:string")
        return .builtin(.string)
    }

    /// The name in an attribute.
    ///
    /// In a schema without a target namespace, names without one belong to that of the including schema.
    func reference(_ attribute: String, of node: SourceNode, _ scope: Scope) -> XMLName? {
        guard var name = node.reference(attribute) else { return nil }
        if name.namespace == nil, scope.schema.isIncluded { name.namespace = scope.schema.targetNamespace }
        return name
    }

    /// The name of a type without one: that of what holds it, and a number, with which no name begins, if another type has that.
    mutating func nameOfType(in scope: Scope, besides others: [XMLName: Int]) -> XMLName {
        let name = XMLName(scope.holder, in: scope.schema.targetNamespace)
        guard others[name] != nil else { return name }
        let number = namesakes[name, default: 1] + 1
        namesakes[name] = number
        return XMLName("\(name.local)>\(number)", in: name.namespace)
    }

    func tooDeep(_ what: String, _ node: SourceNode, _ scope: Scope) -> WSDLError {
        WSDLError(
            .limitExceeded,
            "\(what) nest deeper than this: the limit WSDLLimits.typeDepth is \(limits.typeDepth)",
            place: node.place,
            path: scope.path
        )
    }

    mutating func emit(_ severity: WSDLDiagnostic.Severity, _ node: SourceNode, _ scope: Scope, _ message: String) throws(WSDLError) {
        try collector.emit(WSDLDiagnostic(severity, at: node.place, path: scope.path, message))
    }
}

extension SourceNode {
    /// The value of an attribute of the type `xs:boolean`; absent means false.
    func flag(_ name: String) -> Bool { self[name] == "true" || self[name] == "1" }
}

extension XMLName {
    /// The order in which a model lists names.
    static func precedes(_ first: XMLName, _ second: XMLName) -> Bool {
        (first.local, first.namespace ?? "") < (second.local, second.namespace ?? "")
    }
}
