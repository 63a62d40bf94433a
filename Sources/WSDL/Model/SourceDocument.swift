/// One document that a model was read from.
package struct SourceDocument: Hashable, Sendable {
    /// What a document describes.
    package enum Kind: Hashable, Sendable {
        /// A WSDL document.
        case wsdl
        /// A schema document.
        case schema
    }

    /// Where it was, relative to the document that was loaded first.
    package let location: String

    /// What it describes.
    package let kind: Kind

    /// Its bytes.
    package let bytes: [UInt8]
}
