/// The documents of a WSDL as trees, each document once.
struct LoadedDocuments {
    /// A `definitions` element and where it was.
    struct Definitions {
        let node: SourceNode
        let targetNamespace: String
    }

    /// A `schema` element with the namespace that its components belong to: for an included schema without one, that of the includer.
    struct Schema {
        let node: SourceNode
        let targetNamespace: String?
    }

    var definitions: [Definitions] = []
    var schemas: [Schema] = []
    var sources: [SourceDocument] = []
}
