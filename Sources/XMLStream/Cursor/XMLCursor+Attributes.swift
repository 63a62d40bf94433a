extension XMLCursor {
    private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

    /// The attributes of the current child in document order, without namespace declarations.
    public var attributes: [(name: XMLName, value: String)] {
        attributeTokens.map { token in (name(of: token), text(of: token)) }
    }

    /// Whether the current child says `xsi:nil="true"`.
    public var isNil: Bool {
        let value = attribute(XMLName("nil", in: Self.schemaInstance))
        return value == "true" || value == "1"
    }

    /// Finds an attribute of the current child.
    ///
    /// - Parameter name: The attribute's name; one without a prefix is in no namespace.
    /// - Returns: Its value with references resolved, or `nil` if there is none.
    public func attribute(_ name: XMLName) -> String? {
        for token in attributeTokens where self.name(of: token) == name {
            return text(of: token)
        }
        return nil
    }

    /// Finds the namespace that a prefix stands for at the current child, as needed for a qualified name in content.
    ///
    /// - Parameter prefix: The prefix; the empty string asks for the default namespace.
    /// - Returns: The namespace's URI, or `nil` if the prefix is not declared or the default namespace is none.
    public func namespace(forPrefix prefix: String) -> String? {
        if prefix == "xml" { return XMLName.xmlNamespace }
        guard let namespace = unsafe storage.pointee.namespace(of: prefix, at: position), !namespace.isEmpty else { return nil }
        return namespace
    }

    func text(of token: XMLToken) -> String { unsafe String(decoding: storage.pointee.value(of: token), as: UTF8.self) }

    private var attributeTokens: [XMLToken] {
        guard child != nil else { return [] }
        var result: [XMLToken] = []
        var index = position + 1
        while index < tokenCount, token(index).is(.attribute) || token(index).is(.declaration) {
            if token(index).is(.attribute) { result.append(token(index)) }
            index += 1
        }
        return result
    }
}
