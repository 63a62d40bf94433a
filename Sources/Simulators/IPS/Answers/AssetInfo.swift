import WSDL

/// The record that describes an asset by its type: imageInfo of an image, videoInfo of a video, and so on.
struct AssetInfo {
    /// The types that have a record with path, file and size, and what the record is called.
    private static let plain = [
        "Pdf": "pdfInfo", "Illustrator": "illustratorInfo", "InDesign": "inDesignInfo", "Audio": "audioInfo", "Font": "fontInfo",
        "IccProfile": "iccProfileInfo", "Xsl": "xslInfo",
        "Svg": "svgInfo", "Xml": "xmlInfo", "Zip": "zipInfo", "Excel": "excelInfo", "Word": "wordInfo", "MasterVideo": "masterVideoInfo",
    ]

    private let asset: AssetRecord
    private let details: AssetDetails

    init(_ asset: AssetRecord, _ details: AssetDetails) {
        self.asset = asset
        self.details = details
    }

    /// The record with its name; nil for types without one.
    var member: (name: String, value: DynamicValue)? {
        switch asset.type {
        case "Image": ("imageInfo", image)
        case "Video": ("videoInfo", video)
        case "PsdTemplate": ("psdInfo", .record(original + optimized(extension: "tif")))
        case "Template": ("templateInfo", view)
        case "Watermark": ("watermarkInfo", view)
        case "LayerView", "AdjustedView": ("layerViewInfo", view)
        case "ViewerPreset": ("viewerPresetInfo", preset)
        case "AssetSet": ("assetSetInfo", .members(["setDefinition": .text(details.fields["setDefinition"] ?? definition)]))
        default: Self.plain[asset.type].map { ($0, .record(original)) }
        }
    }

    private var original: [(name: String, value: DynamicValue)] {
        [("originalPath", .text(asset.folder)), ("originalFile", .text(asset.fileName)), ("fileSize", .number(asset.fileSize))]
    }

    private func optimized(extension suffix: String) -> [(name: String, value: DynamicValue)] {
        [("optimizedPath", .text(asset.folder)), ("optimizedFile", .text("\(asset.name).\(suffix)"))]
    }

    /// What the definition of a set of the sample is.
    private var definition: String { "{source=@Embed('is{\(asset.name)}')}" }

    private var view: DynamicValue {
        .members([
            "url": .text("/is/image/\(asset.name)"),
            "urlModifier": .text(asset.urlModifier ?? ""),
            "urlPostApplyModifier": .optional(asset.urlPostApplyModifier),
        ])
    }

    private var preset: DynamicValue {
        .members(["type": .optional(details.fields["viewerType"]), "configSettingArray": details.settings])
    }

    private var video: DynamicValue {
        let poster: [(name: String, value: DynamicValue)] = [
            ("imagePath", .text(asset.folder)), ("imageFile", .text("\(asset.name).jpg")),
        ]
        return .record(original + poster + optimized(extension: "mp4"))
    }

    private var image: DynamicValue {
        let details = DynamicValue.members([
            "width": asset.width.map { .number($0) },
            "height": asset.height.map { .number($0) },
            "resolution": asset.resolution.map { .double($0) },
            "description": .optional(asset.description),
            "comments": .optional(asset.comments),
            "userData": .optional(asset.userData),
            "anchorX": (asset.anchorX ?? asset.width.map { $0 / 2 }).map { .number($0) },
            "anchorY": (asset.anchorY ?? asset.height.map { $0 / 2 }).map { .number($0) },
            "urlModifier": .text(asset.urlModifier ?? ""),
            "urlPostApplyModifier": .optional(asset.urlPostApplyModifier),
            "zoomTargets": .list(details.zoomTargets),
            "masks": .list([]),
            "imageMaps": .list(details.imageMaps),
        ])
        return .record(original + optimized(extension: "tif") + details.members)
    }
}
