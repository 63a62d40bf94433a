import XMLStream

/// The second stage, for WSDL: puts messages, port types, bindings and services together.
struct ServiceResolver {
    /// A binding to SOAP over HTTP with the port type that it binds.
    struct Binding {
        let name: XMLName
        let node: SourceNode
        let portType: SourceNode
        let version: ServiceEndpoint.SOAPVersion
        let isDocument: Bool
    }

    var collector: DiagnosticCollector
    let knownElements: Set<XMLName>
    private let definitions: [LoadedDocuments.Definitions]
    private let services: [SourceNode]
    private var messages: [XMLName: SourceNode] = [:]
    private var portTypes: [XMLName: SourceNode] = [:]
    private var bindings: [XMLName: SourceNode] = [:]

    init(_ definitions: [LoadedDocuments.Definitions], elements: Set<XMLName>, collector: DiagnosticCollector) {
        self.collector = collector
        knownElements = elements
        self.definitions = definitions
        services = definitions.flatMap { $0.node.wsdlChildren("service") }
        for document in definitions {
            for node in document.node.children where node.name.namespace == Namespace.wsdl {
                let name = XMLName(node["name"] ?? "", in: document.targetNamespace)
                switch node.name.local {
                case "message": messages[name] = messages[name] ?? node
                case "portType": portTypes[name] = portTypes[name] ?? node
                case "binding": bindings[name] = bindings[name] ?? node
                default: continue
                }
            }
        }
    }

    /// Makes the model without its types.
    mutating func resolve(fileName: String) throws(WSDLError) -> ServiceModel {
        for document in definitions {
            try reportRequiredExtensions(in: document.node)
            try reportPolicies(in: document.node)
        }
        let root = definitions.first
        let fallback = fileName.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? fileName
        var model = ServiceModel(
            name: services.first?["name"] ?? root?.node["name"] ?? fallback,
            targetNamespace: root?.targetNamespace ?? ""
        )
        model.documentation = services.first?.documentation ?? root?.node.documentation
        var resolved = try resolveBindings()
        let ports = Set(services.flatMap { $0.wsdlChildren("port").compactMap { $0.reference("binding") } })
        // What can be called comes before what stands in no port, then what this document says before what it imports. Then SOAP 1.1: it is
        // what a client speaks when a service offers both.
        func rank(_ binding: Binding) -> (Int, Int, Int, String) {
            let isOfRoot = binding.node.place.file == root?.node.place.file
            return (ports.contains(binding.name) ? 0 : 1, isOfRoot ? 0 : 1, binding.version == .v11 ? 0 : 1, binding.name.local)
        }
        resolved.sort { rank($0) < rank($1) }
        var operations: [String: ServiceOperation] = [:]
        var declarations: [String: SourceNode] = [:]
        for binding in resolved {
            for (node, operation) in try resolveOperations(of: binding) {
                if let known = declarations[operation.name] {
                    // A WSDL may stand on one line, so the place does not tell operations apart.
                    if known !== node {
                        try emit(.error, operation.place, operation.name, "the name is taken by \(known.place); left out")
                    }
                    continue
                }
                declarations[operation.name] = node
                operations[operation.name] = operation
            }
        }
        model.operations = operations.values.sorted { $0.name < $1.name }
        model.endpoints = try resolveEndpoints(resolved)
        return model
    }

    private mutating func resolveBindings() throws(WSDLError) -> [Binding] {
        var result: [Binding] = []
        for (name, node) in bindings.sorted(by: { XMLName.precedes($0.key, $1.key) }) {
            guard let binding = try resolveBinding(name, node) else { continue }
            result.append(binding)
        }
        return result
    }

    private mutating func resolveBinding(_ name: XMLName, _ node: SourceNode) throws(WSDLError) -> Binding? {
        guard let soap = node.children.first(where: { $0.isSOAP("binding") }) else {
            let isHTTP = node.children.contains { $0.name == XMLName("binding", in: Namespace.http) }
            let kind = isHTTP ? "HTTP without SOAP" : "neither SOAP 1.1 nor SOAP 1.2"
            try emit(.warning, node.place, node.title, "the binding is \(kind); it is left out")
            return nil
        }
        guard let type = node.reference("type"), let portType = portTypes[type] else {
            try emit(.error, node.place, node.title, "there is no portType \(node["type"] ?? ""); the binding is left out")
            return nil
        }
        let transport = soap["transport"] ?? Namespace.soapTransport
        guard transport == Namespace.soapTransport || transport == Namespace.soap12Transport else {
            try emit(.error, soap.place, node.title, "the transport “\(transport)” is not HTTP; the binding is left out")
            return nil
        }
        return Binding(
            name: name,
            node: node,
            portType: portType,
            version: soap.name.namespace == Namespace.soap11 ? .v11 : .v12,
            isDocument: soap["style"] != "rpc"
        )
    }

    private mutating func resolveEndpoints(_ resolved: [Binding]) throws(WSDLError) -> [ServiceEndpoint] {
        var result: [ServiceEndpoint] = []
        for service in services {
            for port in service.wsdlChildren("port") {
                guard let name = port.reference("binding"), bindings[name] != nil else {
                    try emit(.error, port.place, port.title, "there is no binding \(port["binding"] ?? ""); the port is left out")
                    continue
                }
                guard let binding = resolved.first(where: { $0.name == name }) else { continue }
                let address = port.children.first { $0.isSOAP("address") }?["location"] ?? ""
                result.append(
                    ServiceEndpoint(
                        service: service["name"] ?? "",
                        port: port["name"] ?? "",
                        address: address,
                        version: binding.version,
                        binding: name.local
                    )
                )
            }
        }
        return result
    }

    func message(_ node: SourceNode) -> SourceNode? {
        node.reference("message").flatMap { messages[$0] }
    }

    mutating func emit(_ severity: WSDLDiagnostic.Severity, _ place: SourcePlace, _ path: String, _ message: String) throws(WSDLError) {
        try collector.emit(WSDLDiagnostic(severity, at: place, path: path, message))
    }
}
