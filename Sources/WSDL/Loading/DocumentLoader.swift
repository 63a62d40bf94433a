import XMLStream

/// The first stage: reads the WSDL and all that it imports.
struct DocumentLoader {
    private struct Visit: Hashable {
        let location: String
        let namespace: String?
    }

    var collector: DiagnosticCollector
    private(set) var loaded = LoadedDocuments()
    private let limits: WSDLLimits
    private let open: (String) throws -> [UInt8]
    private var reader: SourceReader
    private var visited: Set<Visit> = []
    private var trees: [String: SourceNode] = [:]

    init(limits: WSDLLimits, collector: DiagnosticCollector, open: @escaping (String) throws -> [UInt8]) {
        self.limits = limits
        self.collector = collector
        self.open = open
        reader = SourceReader(limits: limits)
    }

    /// Reads a document and those that it imports; a document that was read before is not read again, so cycles end.
    mutating func load(_ location: String) throws(WSDLError) {
        let node = try tree(location)
        guard node.isWSDL("definitions") else {
            if node.isSchema("schema") { return try add(schema: node, in: location, namespace: nil) }
            let is20 = node.name.namespace == "http://www.w3.org/ns/wsdl"
            let hint = is20 ? "; WSDL 2.0 is not supported" : ""
            throw WSDLError(.invalid, "the root element is \(node.name), not a WSDL 1.1 definitions\(hint)", place: node.place)
        }
        guard visited.insert(Visit(location: location, namespace: nil)).inserted else { return }
        loaded.definitions.append(.init(node: node, targetNamespace: node["targetNamespace"] ?? ""))
        for child in node.wsdlChildren("import") {
            guard let target = try resolve(child, "location", in: location, path: child.title) else { continue }
            try load(target)
        }
        for types in node.wsdlChildren("types") {
            for schema in types.children where schema.name.local == "schema" {
                if schema.isSchema("schema") {
                    try add(schema: schema, in: location, namespace: nil)
                } else {
                    let namespace = schema.name.namespace ?? "none"
                    try emit(
                        .error,
                        schema,
                        "types/schema",
                        "a schema of the namespace \(namespace) is not read: it must be \(Namespace.schema)"
                    )
                }
            }
        }
    }

    private mutating func add(schema: SourceNode, in location: String, namespace: String?) throws(WSDLError) {
        let target = schema["targetNamespace"] ?? namespace
        loaded.schemas.append(.init(node: schema, targetNamespace: target))
        for child in schema.children where child.name.namespace == Namespace.schema {
            switch child.name.local {
            case "import":
                guard child["schemaLocation"] != nil else { continue }
                guard let file = try resolve(child, "schemaLocation", in: location, path: "schema/import") else { continue }
                try load(schema: file, namespace: nil, from: child)
            case "include", "redefine":
                guard let file = try resolve(child, "schemaLocation", in: location, path: "schema/\(child.name.local)") else { continue }
                try load(schema: file, namespace: target, from: child)
                if child.name.local == "redefine" {
                    try emit(
                        .error,
                        child,
                        "schema/redefine",
                        "redefine is not supported: the document is included, its changes are left out"
                    )
                }
            default: continue
            }
        }
    }

    private mutating func load(schema location: String, namespace: String?, from reference: SourceNode) throws(WSDLError) {
        let node = try tree(location)
        if node.isWSDL("definitions") { return try load(location) }
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

    private mutating func tree(_ location: String) throws(WSDLError) -> SourceNode {
        if let known = trees[location] { return known }
        guard trees.count < limits.documents else {
            throw WSDLError(.limitExceeded, "there are more documents than this: the limit WSDLLimits.documents is \(limits.documents)")
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
