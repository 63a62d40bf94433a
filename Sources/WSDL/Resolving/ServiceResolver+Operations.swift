import XMLStream

extension ServiceResolver {
    /// The operations of a binding that are document/literal, with their elements in the port type; the others become diagnostics.
    mutating func resolveOperations(of binding: Binding) throws(WSDLError) -> [(node: SourceNode, operation: ServiceOperation)] {
        var result: [(node: SourceNode, operation: ServiceOperation)] = []
        let boundOperations = Dictionary(
            binding.node.wsdlChildren("operation").map { ($0["name"] ?? "", $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for operation in binding.portType.wsdlChildren("operation") {
            guard let name = operation["name"], NCName.isValid(name) else {
                try emit(
                    .error,
                    operation.place,
                    binding.portType.title,
                    "an operation has no name, or one that is no XML name; it is left out"
                )
                continue
            }
            guard let bound = boundOperations[name] else {
                try emit(.error, operation.place, operation.title, "the binding \(binding.name.local) does not bind it; it is left out")
                continue
            }
            if let resolved = try resolve(operation, named: name, bound, binding) { result.append((operation, resolved)) }
        }
        return result
    }

    private mutating func resolve(
        _ operation: SourceNode,
        named name: String,
        _ bound: SourceNode,
        _ binding: Binding
    ) throws(WSDLError) -> ServiceOperation? {
        let soap = bound.children.first { $0.isSOAP("operation") }
        let isDocument = soap?["style"].map { $0 != "rpc" } ?? binding.isDocument
        guard isDocument else {
            try emit(.error, bound.place, operation.title, "the style rpc is not supported, only document/literal; it is left out")
            return nil
        }
        let directions = operation.children.filter { $0.isWSDL("input") || $0.isWSDL("output") }
        guard let input = directions.first, input.isWSDL("input") else {
            try emit(
                .error,
                operation.place,
                operation.title,
                "the service would begin the exchange, which is not supported; it is left out"
            )
            return nil
        }
        let output = directions.first { $0.isWSDL("output") }
        let boundInput = bound.wsdlChildren("input").first
        let boundOutput = bound.wsdlChildren("output").first
        guard let inputBody = try body(of: input, boundInput, operation), let outputBody = try body(of: output, boundOutput, operation)
        else {
            return nil
        }
        return ServiceOperation(
            name: name,
            action: soap?["soapAction"] ?? "",
            input: inputBody.element,
            output: outputBody.element,
            isOneWay: output == nil,
            headers: try headers(boundInput, isInput: true, operation) + headers(boundOutput, isInput: false, operation),
            faults: try faults(of: operation),
            documentation: operation.documentation,
            place: operation.place
        )
    }

    /// The element of a message's body: one, or none; `nil` if the body is of a kind that is not supported.
    private mutating func body(
        of direction: SourceNode?,
        _ bound: SourceNode?,
        _ operation: SourceNode
    ) throws(WSDLError) -> (element: XMLName?, Void)? {
        guard let direction else { return (nil, ()) }
        guard let message = message(direction) else {
            try emit(
                .error,
                direction.place,
                operation.title,
                "there is no message \(direction["message"] ?? ""); the operation is left out"
            )
            return nil
        }
        if let mime = bound?.children.first(where: { $0.name.local == "multipartRelated" }) {
            try emit(
                .error,
                mime.place,
                operation.title,
                "attachments (mime:multipartRelated) are not supported; the operation is left out"
            )
            return nil
        }
        let soapBody = bound?.children.first { $0.isSOAP("body") }
        if soapBody?["use"] == "encoded" {
            try emit(
                .error,
                soapBody?.place ?? direction.place,
                operation.title,
                "use=\"encoded\" is not supported; the operation is left out"
            )
            return nil
        }
        var parts = message.wsdlChildren("part")
        if let chosen = soapBody?["parts"]?.split(separator: " ").map(String.init) {
            parts = parts.filter { chosen.contains($0["name"] ?? "") }
        } else {
            let inHeaders = Set(headerParts(bound, of: message))
            parts = parts.filter { !inHeaders.contains($0["name"] ?? "") }
        }
        guard parts.count <= 1 else {
            try emit(.error, message.place, operation.title, "the body has \(parts.count) parts, but only one is supported; it is left out")
            return nil
        }
        guard let part = parts.first else { return (nil, ()) }
        guard let element = try element(of: part, operation) else { return nil }
        return (element, ())
    }

    /// The parts of a message that header blocks carry, so that they are not in its body.
    private func headerParts(_ bound: SourceNode?, of message: SourceNode) -> [String] {
        (bound?.children ?? []).compactMap { header in
            guard header.isSOAP("header"), self.message(header) === message else { return nil }
            return header["part"]
        }
    }

    private mutating func element(of part: SourceNode, _ operation: SourceNode) throws(WSDLError) -> XMLName? {
        guard let name = part.reference("element") else {
            let what = part["type"] == nil ? "the part has no element" : "the part has a type instead of an element"
            try emit(.error, part.place, "\(operation.title)/\(part.title)", "\(what), which document/literal asks for; it is left out")
            return nil
        }
        guard knownElements.contains(name) else {
            try emit(.error, part.place, "\(operation.title)/\(part.title)", "there is no element \(name); it is left out")
            return nil
        }
        return name
    }

    private mutating func headers(
        _ bound: SourceNode?,
        isInput: Bool,
        _ operation: SourceNode
    ) throws(WSDLError) -> [ServiceOperation.Header] {
        var result: [ServiceOperation.Header] = []
        for header in bound?.children ?? [] where header.isSOAP("header") {
            let part = message(header)?.wsdlChildren("part").first { $0["name"] == header["part"] }
            guard let part else {
                try emit(.error, header.place, operation.title, "there is no part \(header["part"] ?? "") for the header; it is left out")
                continue
            }
            if let element = try element(of: part, operation) { result.append(.init(element: element, isInput: isInput)) }
        }
        return result
    }

    private mutating func faults(of operation: SourceNode) throws(WSDLError) -> [ServiceOperation.Fault] {
        var result: [ServiceOperation.Fault] = []
        for fault in operation.wsdlChildren("fault") {
            guard let part = message(fault)?.wsdlChildren("part").first else {
                try emit(.error, fault.place, operation.title, "the message of the fault \(fault["name"] ?? "") is missing; it is left out")
                continue
            }
            if let element = try element(of: part, operation) { result.append(.init(name: fault["name"] ?? "", element: element)) }
        }
        return result
    }
}
