import Foundation
import XMLCoder

/// XMLCoder, which maps XML to Codable types.
enum XMLCoderPeer {
    static func decode(_ data: Data) throws {
        let decoder = XMLDecoder()
        decoder.shouldProcessNamespaces = true
        let envelope = try decoder.decode(ResponseEnvelope.self, from: data)
        guard envelope.Body.searchAssetsReturn.totalRows == envelope.Body.searchAssetsReturn.assetArray.items.count else {
            throw BenchmarkError("XMLCoder read another number of assets")
        }
    }

    static func encode() throws {
        let data = try XMLEncoder().encode(
            RequestEnvelope(),
            withRootKey: "soapenv:Envelope",
            rootAttributes: ["xmlns:soapenv": "http://schemas.xmlsoap.org/soap/envelope/"],
            header: XMLHeader(version: 1.0, encoding: "UTF-8")
        )
        guard data.count > 900 else { throw BenchmarkError("XMLCoder wrote too little") }
    }

    private struct ResponseEnvelope: Codable {
        struct Body: Codable {
            var searchAssetsReturn: Answer
        }
        struct Answer: Codable {
            var totalRows: Int
            var assetArray: PeerItems<PeerAsset>
        }
        var Body: Body
    }

    private struct RequestEnvelope: Codable {
        enum CodingKeys: String, CodingKey {
            case header = "soapenv:Header"
            case body = "soapenv:Body"
        }
        struct Header: Codable {
            var authHeader = AuthHeader()
        }
        struct AuthHeader: Codable {
            var xmlns = Attribute<String>("http://www.scene7.com/IpsApi/xsd")
            var user = "admin@sample.example"
            var password = "sample-password"
            var locale = "de-DE"
            var appName = "Benchmark"
            var appVersion = "1.0"
            var gzipResponse = false
        }
        struct Body: Codable {
            var searchAssetsParam = Param()
        }
        struct Param: Codable {
            var xmlns = Attribute<String>(ResponseShape.namespace)
            var companyHandle = "c|110"
            var folder = "Sample/Spring & Summer/"
            var includeSubfolders = true
            var assetTypeArray = PeerItems(items: ["Image", "Video"])
            var recordsPerPage = 1_000
            var resultsPage = 1
            var sortBy = "Name"
            var sortDirection = "Ascending"
            var responseFieldArray = PeerItems(items: ["totalRows", "assetArray/items/name", "assetArray/items/imageInfo/width"])
        }
        var header = Header()
        var body = Body()
    }
}
