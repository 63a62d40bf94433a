import IPS
import SOAP
import Testing

@testable import castile

@Suite("Generated types as tree values")
struct ReflectionTests {
    @Test("The properties of an asset have the names and the order of the elements")
    func names() throws {
        let assets = try #require(SearchAssetsReturn.elements.first { $0.name == "assetArray" }?.children.first)
        #expect(Mirror(reflecting: Asset()).children.map(\.label) == assets.children.map(\.name))
    }

    @Test("Values keep their kinds, constants are their texts, and what is absent is left out")
    func values() {
        var asset = Asset()
        asset.type = .image
        asset.name = "a"
        asset.readyForPublish = true
        asset.imageInfo = ImageInfo()
        asset.imageInfo?.width = 3
        asset.metadataArray = []
        #expect(
            TreeValue(reflecting: asset) == [
                "type": "Image", "name": "a", "readyForPublish": true, "metadataArray": [], "imageInfo": ["width": 3],
            ]
        )
    }
}
