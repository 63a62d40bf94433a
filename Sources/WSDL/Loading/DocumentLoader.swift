import XMLStream

/// The first stage: reads the WSDL and all that it imports.
struct DocumentLoader {
    private struct Visit: Hashable {
        let location: String
        let namespace: String?
    }

    /// What a document says that it needs and what is not read yet.
    private enum Pending {
        /// An `import` of a WSDL.
        case definitions(SourceNode, document: String)
        /// A `schema` in a WSDL.
        case schema(SourceNode, document: String)
        /// An `import`, `include` or `redefine` of a schema that belongs to a namespace.
        case reference(SourceNode, document: String, namespace: String?)
    }

    var collector: DiagnosticCollector
    private(set) var loaded = LoadedDocuments()
    private let limits: WSDLLimits
    private let open: (String) throws -> [UInt8]
    private var reader: SourceReader
    private var visited: Set<Visit> = []
    private var trees: [String: SourceNode] = [:]

    /// What waits to be read, the next one last: documents may import each other in chains that are too long for the stack.
    private var pending: [Pending] = []

    /// How many components the schemas have, those of a document counted for each namespace that includes it.
    private var components = 0

    init(limits: WSDLLimits, collector: DiagnosticCollector, open: @escaping (String) throws -> [UInt8]) {
        self.limits = limits
        self.collector = collector
        self.open = open
        reader = SourceReader(limits: limits)
    }

    /// Reads a document and those that it imports; a document that was read before is not read again, so cycles end.
    mutating func load(_ location: String) throws(WSDLError) {
        try begin(location, from: nil)
        while let next = pending.popLast() {
            switch next {
            case .definitions(let reference, document: let document):
                guard let target = try resolve(reference, "location", in: document, path: reference.title) else { continue }
                try begin(target, from: reference)
            case .schema(let schema, document: let document): try begin(schema: schema, in: document)
            case .reference(let reference, document: let document, namespace: let namespace):
                try follow(reference, in: document, namespace: namespace)
            }
        }
    }

    private mutating func begin(_ location: String, from reference: SourceNode?) throws(WSDLError) {
        let node = try tree(location, from: reference)
        guard node.isWSDL("definitions") else {
            if node.isSchema("schema") { return try add(schema: node, in: location, namespace: nil) }
            let is20 = node.name.namespace == "http://www.w3.org/ns/wsdl"
            let hint = is20 ? "; WSDL 2.0 is not supported" : ""
            throw WSDLError(.invalid, "the root element is \(node.name), not a WSDL 1.1 definitions\(hint)", place: node.place)
        }
        guard visited.insert(Visit(location: location, namespace: nil)).inserted else { return }
        loaded.definitions.append(.init(node: node, targetNamespace: node["targetNamespace"] ?? ""))
        let imports = node.wsdlChildren("import").map { Pending.definitions($0, document: location) }
        let schemas = node.wsdlChildren("types").flatMap(\.children).filter { $0.name.local == "schema" }
        pending += (imports + schemas.map { Pending.schema($0, document: location) }).reversed()
    }

    private mutating func begin(schema: SourceNode, in location: String) throws(WSDLError) {
        guard schema.isSchema("schema") else {
            let namespace = schema.name.namespace ?? "none"
            let message = "a schema of the namespace \(namespace) is not read: it must be \(Namespace.schema)"
            return try emit(.error, schema, "types/schema", message)
        }
        try add(schema: schema, in: location, namespace: nil)
    }

    private mutating func add(schema: SourceNode, in location: String, namespace: String?) throws(WSDLError) {
        let target = schema["targetNamespace"] ?? namespace
        components += schema.children.count
        guard components <= limits.elements else {
            let message = "the schemas have more components, those of included documents counted for each namespace, than this"
            throw WSDLError(.limitExceeded, "\(message): the limit WSDLLimits.elements is \(limits.elements)", place: schema.place)
        }
        loaded.schemas.append(.init(node: schema, targetNamespace: target))
        let references = schema.children.filter { ["import", "include", "redefine"].contains(where: $0.isSchema) }
        pending += references.reversed().map { Pending.reference($0, document: location, namespace: target) }
    }

    /// Reads the document that an `import`, `include` or `redefine` names.
    private mutating func follow(_ reference: SourceNode, in document: String, namespace: String?) throws(WSDLError) {
        let kind = reference.name.local
        // Without a location an import only says that the namespace is used.
        if kind == "import", reference["schemaLocation"] == nil { return }
        guard let file = try resolve(reference, "schemaLocation", in: document, path: "schema/\(kind)") else { return }
        if kind == "redefine" {
            let message = "redefine is not supported: the document is included, its changes are left out"
            try emit(.error, reference, "schema/redefine", message)
        }
        try begin(schema: file, namespace: kind == "import" ? nil : namespace, from: reference)
    }

    private mutating func begin(schema location: String, namespace: String?, from reference: SourceNode) throws(WSDLError) {
        let node = try tree(location, from: reference)
        if node.isWSDL("definitions") { return try begin(location, from: reference) }
        guard node.isSchema("schema") else {
            throw WSDLError(
                .invalid,
                "the root element is \(node.name), not a schema, but \(reference.place) imports it as one",
                place: node.place
            )
        }
        let effective = node["targetNamespace"] == nil ? namespace : nil
        guard visited.insert(Visit(location: location, namespace: effective)).inserted else { return }
        try add(schema: node, in: location, namespace: effective)
    }

    private mutating func resolve(_ node: SourceNode, _ attribute: String, in document: String, path: String) throws(WSDLError) -> String? {
        guard let reference = node[attribute], !reference.isEmpty else {
            try emit(.error, node, path, "the attribute \(attribute) is missing, so nothing is imported")
            return nil
        }
        guard let location = DocumentLocation.resolve(reference, from: document) else {
            try emit(
                .error,
                node,
                path,
                "“\(reference)” is not read: only relative locations in or below the folder of the WSDL are, or of the root folder (--root)"
            )
            return nil
        }
        return location
    }

    private mutating func emit(_ severity: WSDLDiagnostic.Severity, _ node: SourceNode, _ path: String, _ message: String) throws(WSDLError)
    {
        try collector.emit(WSDLDiagnostic(severity, at: node.place, path: path, message))
    }

    private mutating func tree(_ location: String, from reference: SourceNode?) throws(WSDLError) -> SourceNode {
        if let known = trees[location] { return known }
        guard trees.count < limits.documents else {
            throw WSDLError(
                .limitExceeded,
                "there are more documents than this: the limit WSDLLimits.documents is \(limits.documents)",
                place: reference?.place
            )
        }
        let bytes: [UInt8]
        do { bytes = try open(location) } catch {
            throw WSDLError(.unreadable, "the document cannot be had", place: SourcePlace(file: location, line: 1), underlyingError: error)
        }
        let node = try reader.read(bytes, file: location)
        trees[location] = node
        loaded.sources.append(SourceDocument(location: location, kind: node.isSchema("schema") ? .schema : .wsdl, bytes: bytes))
        return node
    }
}
