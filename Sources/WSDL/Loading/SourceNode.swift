import XMLStream

/// One element of a WSDL or schema document; a class, since the resolvers hand elements on again and again.
final class SourceNode: Sendable {
    let name: XMLName
    let place: SourcePlace
    /// A list, since an element has few: to compare them takes less time than to hash one.
    private let attributes: [(name: XMLName, value: String)]

    /// The attributes whose values are qualified names, resolved where the element stands; `nil` for an undeclared prefix.
    private let references: [(name: String, target: XMLName?)]
    let children: [SourceNode]

    /// The text of an element that has no elements in it.
    let text: String

    init(
        name: XMLName,
        place: SourcePlace,
        attributes: [(name: XMLName, value: String)],
        references: [(name: String, target: XMLName?)],
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
    subscript(attribute: String) -> String? { value(of: attribute).map(Whitespace.collapse) }

    /// The value of an attribute in no namespace, as it was written.
    func value(of attribute: String) -> String? {
        attributes.first { $0.name.local == attribute && $0.name.namespace == nil }?.value
    }

    /// The name in an attribute; `nil` also if its prefix is not declared.
    func reference(_ attribute: String) -> XMLName? { references.first { $0.name == attribute }?.target }

    /// Whether the element is of XML Schema and has this name.
    func isSchema(_ local: String) -> Bool { name.local == local && name.namespace == Namespace.schema }

    func isWSDL(_ local: String) -> Bool { name.local == local && name.namespace == Namespace.wsdl }

    /// Whether the element is an extension of SOAP 1.1 or SOAP 1.2 and has this name; others may have their own (WSDL 1.1, section 2.1.3).
    func isSOAP(_ local: String) -> Bool {
        name.local == local && (name.namespace == Namespace.soap11 || name.namespace == Namespace.soap12)
    }

    /// Whether an extension must be understood by whoever calls the service (WSDL 1.1, section 2.1.3).
    var isRequired: Bool { ["true", "1"].contains(requirement) }

    /// Whether an extension says itself that nobody must understand it.
    var isOptional: Bool { ["false", "0"].contains(requirement) }

    private var requirement: String? {
        attributes.first { $0.name == XMLName("required", in: Namespace.wsdl) }.map { Whitespace.collapse($0.value) }
    }

    func wsdlChildren(_ local: String) -> [SourceNode] { children.filter { $0.isWSDL(local) } }

    /// What people wrote about the element: `wsdl:documentation`, or the documentations of an `xs:annotation`.
    var documentation: String? {
        let direct = wsdlChildren("documentation")
        let annotated = children.filter { $0.isSchema("annotation") }.flatMap { $0.children.filter { $0.isSchema("documentation") } }
        let texts = (direct + annotated).map(\.allText).filter { !$0.isEmpty }
        return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
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
