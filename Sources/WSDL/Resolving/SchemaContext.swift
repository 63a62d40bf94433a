/// What a schema document says for all that stands in it.
struct SchemaContext {
    let targetNamespace: String?

    /// Whether the document has no target namespace itself, and takes that of the schema that includes it.
    let isIncluded: Bool
    private let areElementsQualified: Bool
    private let areAttributesQualified: Bool

    init(_ schema: LoadedDocuments.Schema) {
        targetNamespace = schema.targetNamespace
        isIncluded = schema.node["targetNamespace"] == nil && schema.targetNamespace != nil
        areElementsQualified = schema.node["elementFormDefault"] == "qualified"
        areAttributesQualified = schema.node["attributeFormDefault"] == "qualified"
    }

    /// The namespace of a local element.
    func namespace(ofElement node: SourceNode) -> String? {
        let isQualified = node["form"].map { $0 == "qualified" } ?? areElementsQualified
        return isQualified ? targetNamespace : nil
    }

    /// The namespace of a local attribute.
    func namespace(ofAttribute node: SourceNode) -> String? {
        let isQualified = node["form"].map { $0 == "qualified" } ?? areAttributesQualified
        return isQualified ? targetNamespace : nil
    }
}
