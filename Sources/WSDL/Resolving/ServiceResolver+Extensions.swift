import XMLStream

extension ServiceResolver {
    private static let known: Set<String?> = [Namespace.wsdl, Namespace.soap11, Namespace.soap12]

    /// Reports the extensions in a node that whoever calls the service must understand (WSDL 1.1, section 2.1.3).
    mutating func reportRequiredExtensions(in node: SourceNode) throws(WSDLError) {
        for child in node.children {
            if child.name.namespace == Namespace.wsdl { try reportRequiredExtensions(in: child) }
            guard child.isRequired, !Self.known.contains(child.name.namespace) else { continue }
            let message = "\(child.name) is required, but is not supported: the service may refuse calls that do without"
            try emit(.error, child.place, node.title, message)
        }
    }
}
