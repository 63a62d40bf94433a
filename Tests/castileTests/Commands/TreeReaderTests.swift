import IPS
import SOAP
import Testing
import XMLStream

@testable import castile

@Suite("Generated types as tree values", .timeLimit(.minutes(10)))
struct TreeReaderTests {
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
            TreeReader()(asset) == [
                "type": "Image", "name": "a", "readyForPublish": true, "metadataArray": [], "imageInfo": ["width": 3],
            ]
        )
    }

    @Test("Dates are as they were sent, handles hide what they are, and types that contain themselves are read")
    func records() throws {
        var folder = Folder(path: "a/", lastModified: XMLDateTime("2014-04-03T14:32:08.858-05:00"))
        folder.subfolderArray = [Folder(path: "a/b/", childLastModified: nil)]
        #expect(
            TreeReader()(folder) == [
                "path": "a/", "lastModified": "2014-04-03T14:32:08.858-05:00", "subfolderArray": [["path": "a/b/"]],
            ]
        )
    }
}
