import WSDL
import XMLStream

/// The schemas of a WSDL as libxml2 takes them: those in files, and those that stand in the WSDL itself.
struct SchemaSet {
    private struct Document {
        let location: String
        let bytes: [UInt8]
        let namespace: String?
        /// Whether it counts for itself; one without a namespace may be a part of the schemas that include it.
        let isImported: Bool
    }

    private static let schema = "http://www.w3.org/2001/XMLSchema"

    private var documents: [Document] = []

    init(_ model: ServiceModel) throws(XMLError) {
        let withPlainElements = Set(model.elements.filter { $0.name.namespace == nil }.map(\.place.file))
        for source in model.documents {
            let folder = source.location.lastIndex(of: "/").map { source.location[...$0] } ?? ""
            for bytes in try XMLSchemaValidator.schemas(in: source.bytes) {
                let namespace = try Self.targetNamespace(of: bytes)
                documents.append(
                    Document(
                        location: source.kind == .schema ? source.location : "\(folder)castile-types-\(documents.count).xsd",
                        bytes: bytes,
                        namespace: namespace,
                        isImported: namespace != nil || withPlainElements.contains(source.location)
                    )
                )
            }
        }
    }

    /// Compiles the schemas.
    ///
    /// libxml2 takes only one document for a namespace, so it is given one that includes them all.
    func validator() throws(XMLError) -> XMLSchemaValidator {
        let groups = Dictionary(grouping: documents.filter(\.isImported), by: \.namespace).sorted { ($0.key ?? "") < ($1.key ?? "") }
        var schemas = documents.map { (location: $0.location, bytes: $0.bytes) }
        var imports: [(namespace: String?, location: String)] = []
        for (namespace, documents) in groups {
            let location = "castile-namespace-\(imports.count).xsd"
            imports.append((namespace, location))
            let includes = documents.map { (namespace: String?.none, location: $0.location) }
            schemas.append((location, try Self.document(namespace, "include", includes)))
        }
        // Only a schema with a namespace of its own may import those without one.
        return try XMLSchemaValidator(schemas: [("castile-all.xsd", try Self.document("urn:castile:all", "import", imports))] + schemas)
    }

    /// A schema that only refers to others.
    private static func document(
        _ target: String?,
        _ kind: String,
        _ references: [(namespace: String?, location: String)]
    ) throws(XMLError) -> [UInt8] {
        var writer = try XMLWriter()
        try writer.element(XMLName("schema", in: schema)) { (writer) throws(XMLError) in
            if let target { try writer.attribute(XMLName("targetNamespace"), target) }
            for reference in references {
                try writer.element(XMLName(kind, in: schema)) { (writer) throws(XMLError) in
                    if let namespace = reference.namespace { try writer.attribute(XMLName("namespace"), namespace) }
                    try writer.attribute(XMLName("schemaLocation"), reference.location)
                }
            }
        }
        return writer.finish()
    }

    private static func targetNamespace(of schema: [UInt8]) throws(XMLError) -> String? {
        var cursor = try XMLDocument.parse(schema).cursor()
        return cursor.nextChild() == nil ? nil : cursor.attribute(XMLName("targetNamespace"))
    }
}
