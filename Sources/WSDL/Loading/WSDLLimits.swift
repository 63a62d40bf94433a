package import XMLStream

/// How much of an untrusted WSDL the loader accepts.
package struct WSDLLimits: Hashable, Sendable {
    /// How many documents a WSDL may import, itself included; by default 1,000.
    package var documents = 1000

    /// How many XML elements all documents may have together, and how many components their schemas, where those of a document are
    /// counted again for each namespace that includes it; by default 200,000.
    package var elements = 200_000

    /// How deep types without a name and groups may nest, and bases may follow bases; by default 100.
    package var typeDepth = 100

    /// How many elements, groups and attributes the types may have together, those of base types and in groups counted again; by default
    /// 500,000.
    package var fields = 500_000

    /// The limits of each single document; by default 16 MiB and the standard ones.
    package var document: XMLLimits = {
        var limits = XMLLimits.standard
        limits.documentBytes = 16 << 20
        return limits
    }()

    /// Makes the default limits; change the properties that should differ.
    package init() {}
}
