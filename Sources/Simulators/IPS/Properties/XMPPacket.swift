#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import XMLStream

/// The XMP of an asset that nobody gave one: its title and its description.
struct XMPPacket {
    private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    private static let dc = "http://purl.org/dc/elements/1.1/"

    let title: String
    let description: String?

    /// In gzip, as base64.
    func compressed() throws -> String {
        var writer = try XMLWriter(declaration: false)
        try writer.element(XMLName("xmpmeta", in: "adobe:ns:meta/"), prefix: "x") { (writer) throws(XMLError) in
            try writer.element(XMLName("RDF", in: Self.rdf), prefix: "rdf") { (writer) throws(XMLError) in
                try writer.element(XMLName("Description", in: Self.rdf), prefix: "rdf") { (writer) throws(XMLError) in
                    try writer.element(XMLName("title", in: Self.dc), title)
                    if let description { try writer.element(XMLName("description", in: Self.dc), description) }
                }
            }
        }
        return Data(try Gzip.compress(writer.finish())).base64EncodedString()
    }
}
