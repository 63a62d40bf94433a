import SOAP
import XMLStream

/// The envelope that all contenders write, and the answer to it, by the types that `castile wsdl generate` makes of the service's WSDL;
/// `Scripts/bench` has it write them into the folder Generated.
public enum SampleEnvelope {
    /// Writes the envelope.
    ///
    /// - Returns: The message.
    /// - Throws: `XMLError` if a value cannot be written; these can.
    public static func write() throws -> [UInt8] {
        let input = SearchAssetsParam(
            companyHandle: "c|110",
            folder: "Sample/Spring & Summer/",
            includeSubfolders: true,
            assetTypeArray: ["Image", "Video"],
            recordsPerPage: 1_000,
            resultsPage: 1,
            sortBy: "Name",
            sortDirection: "Ascending",
            responseFieldArray: ["totalRows", "assetArray/items/name", "assetArray/items/imageInfo/width"]
        )
        return try SOAPEnvelope.write(header: header) { (writer) throws(XMLError) in
            guard let element = SearchAssetsParam.element else { return }
            try writer.element(element) { (writer) throws(XMLError) in try input.encode(to: &writer) }
        }
    }

    /// Reads an answer.
    ///
    /// - Parameter bytes: The message.
    /// - Returns: How many assets are in it.
    /// - Throws: `XMLError` if it is no answer to a search.
    public static func read(_ bytes: [UInt8]) throws -> Int {
        var cursor = try XMLDocument.parse(bytes, vocabulary: ipsApiServiceClientVocabulary).cursor()
        _ = try SOAPEnvelope.enterBody(&cursor)
        return try SearchAssetsReturn(from: &cursor).assetArray?.count ?? 0
    }

    private static let authHeader = XMLName("authHeader", in: "http://www.scene7.com/IpsApi/xsd")

    private static func header(_ writer: inout XMLWriter) throws(XMLError) {
        try writer.element(authHeader) { (writer) throws(XMLError) in
            try writer.element("user", "admin@sample.example")
            try writer.element("password", "sample-password")
            try writer.element("locale", "de-DE")
            try writer.element("appName", "Benchmark")
            try writer.element("appVersion", "1.0")
            try writer.element("gzipResponse", false)
        }
    }
}
