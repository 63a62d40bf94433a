/// One document that a model was read from.
public struct SourceDocument: Hashable, Sendable {
    /// What a document describes.
    public enum Kind: Hashable, Sendable {
        /// A WSDL document.
        case wsdl
        /// A schema document.
        case schema
    }

    /// Where it was, relative to the document that was loaded first.
    public let location: String

    /// What it describes.
    public let kind: Kind

    /// Its bytes.
    public let bytes: [UInt8]
}
