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

    /// Reports the policies that are attached to something in a WSDL (WS-Policy Attachment, section 4): the first one in each binding,
    /// port type and service, since tools repeat theirs for every message.
    mutating func reportPolicies(in definitions: SourceNode) throws(WSDLError) {
        for construct in definitions.children where ["binding", "portType", "service"].contains(where: construct.isWSDL) {
            guard let policy = Self.policy(in: construct) else { continue }
            let message = "a policy is not read: the service may ask for WS-Addressing or WS-Security"
            try emit(.warning, policy.place, construct.title, message)
        }
    }

    private static func policy(in node: SourceNode) -> SourceNode? {
        for child in node.children {
            if isPolicy(child) { return child }
            if child.name.namespace == Namespace.wsdl, let inner = policy(in: child) { return inner }
        }
        return nil
    }

    /// Whether an element attaches a policy, in any version of WS-Policy; one that must be understood is an error already.
    private static func isPolicy(_ node: SourceNode) -> Bool {
        guard !node.isRequired, let namespace = node.name.namespace else { return false }
        switch node.name.local {
        case "Policy", "PolicyReference": return namespace.hasSuffix("policy")
        case "UsingAddressing": return namespace.hasSuffix("addressing/wsdl") && !node.isOptional
        default: return false
        }
    }
}
