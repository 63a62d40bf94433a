/// The kinds of assets in the sample, with how many of a hundred there are of each.
struct SampleKind {
    var type: String
    var subType: String?
    var fileExtension: String
    var share: Int
    /// The folder that most assets of the kind are in; nil for the folder of the product.
    var folder: String?
    var engine: String?

    static let all = [
        SampleKind(type: "Image", fileExtension: "tif", share: 64),
        SampleKind(type: "IccProfile", fileExtension: "icc", share: 1, folder: "Sample/Internal/"),
        SampleKind(type: "Xsl", fileExtension: "xsl", share: 1, folder: "Sample/Internal/"),
        SampleKind(type: "Image", fileExtension: "jpg", share: 4, engine: "PhotoshopLayers"),
        SampleKind(type: "Video", fileExtension: "mp4", share: 5, folder: "Sample/Video/"),
        SampleKind(type: "MasterVideo", fileExtension: "mov", share: 2, folder: "Sample/Video/"),
        SampleKind(type: "Pdf", fileExtension: "pdf", share: 6, folder: "Sample/Documents/"),
        SampleKind(type: "PsdTemplate", fileExtension: "psd", share: 3),
        SampleKind(type: "Illustrator", fileExtension: "ai", share: 2),
        SampleKind(type: "InDesign", fileExtension: "indd", share: 1, folder: "Sample/Documents/"),
        SampleKind(type: "Audio", fileExtension: "mp3", share: 1, folder: "Sample/Video/"),
        SampleKind(type: "Font", fileExtension: "otf", share: 1, folder: "Sample/Internal/"),
        SampleKind(type: "Svg", fileExtension: "svg", share: 1),
        SampleKind(type: "Xml", fileExtension: "xml", share: 1, folder: "Sample/Internal/"),
        SampleKind(type: "Zip", fileExtension: "zip", share: 1, folder: "Sample/Internal/"),
        SampleKind(type: "Excel", fileExtension: "xls", share: 1, folder: "Sample/Documents/"),
        SampleKind(type: "Word", fileExtension: "doc", share: 1, folder: "Sample/Documents/"),
        SampleKind(type: "Template", fileExtension: "tmpl", share: 1),
        SampleKind(type: "AssetSet", subType: "MixedMediaSet", fileExtension: "set", share: 2),
        SampleKind(type: "SpinSet", subType: "Product360", fileExtension: "set", share: 1),
    ]

    /// The kind of the nth asset; each hundred has them all.
    static func kind(at index: Int) -> SampleKind {
        var place = (index * 37) % 100
        for kind in all {
            if place < kind.share { return kind }
            place -= kind.share
        }
        return all[0]
    }
}
