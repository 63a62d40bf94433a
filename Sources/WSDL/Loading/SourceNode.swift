import XMLStream

/// One element of a WSDL or schema document; a class, since the resolvers hand elements on again and again.
final class SourceNode: Sendable {
    let name: XMLName
    let place: SourcePlace
    let attributes: [XMLName: String]

    /// The attributes whose values are qualified names, resolved where the element stands; `nil` for an undeclared prefix.
    let references: [String: XMLName?]
    let children: [SourceNode]

    /// The text of an element that has no elements in it.
    let text: String

    init(
        name: XMLName,
        place: SourcePlace,
        attributes: [XMLName: String],
        references: [String: XMLName?],
        children: [SourceNode],
        text: String
    ) {
        self.name = name
        self.place = place
        self.attributes = attributes
        self.references = references
        self.children = children
        self.text = text
    }

    /// The value of an attribute in no namespace, white space taken off.
    subscript(attribute: String) -> String? {
        attributes[XMLName(attribute)].map(Whitespace.collapse)
    }

    /// Whether the element is of XML Schema and has this name.
    func isSchema(_ local: String) -> Bool { name.local == local && name.namespace == Namespace.schema }

    func isWSDL(_ local: String) -> Bool { name.local == local && name.namespace == Namespace.wsdl }

    func wsdlChildren(_ local: String) -> [SourceNode] { children.filter { $0.isWSDL(local) } }

    /// What people wrote about the element: `wsdl:documentation`, or the documentations of an `xs:annotation`.
    var documentation: String? {
        let direct = wsdlChildren("documentation")
        let annotated = children.filter { $0.isSchema("annotation") }.flatMap { $0.children.filter { $0.isSchema("documentation") } }
        let text = (direct + annotated).map(\.allText).filter { !$0.isEmpty }.joined(separator: "\n\n")
        return text.isEmpty ? nil : text
    }

    /// The kind and the name of the construct, for the paths of diagnostics.
    var title: String {
        guard let label = self["name"] ?? self["ref"] else { return name.local }
        return "\(name.local) \(label)"
    }

    private var allText: String {
        let parts = children.isEmpty ? [Whitespace.trimLines(text)] : children.map(\.allText)
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
