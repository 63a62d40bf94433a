import GRDB
import WSDL

extension IPSOperations {
    static let images: [String: CarriedOperation] = [
        "saveImageMap": imageMaps.save,
        "deleteImageMap": imageMaps.delete,
        "setImageMaps": imageMaps.set("imageMapArray"),
        "saveZoomTarget": zoomTargets.save,
        "deleteZoomTarget": zoomTargets.delete,
        "setZoomTargets": zoomTargets.set("zoomTargetArray"),
        "getImageFormats": imageFormats.list("imageFormatArray"),
        "saveImageFormat": imageFormats.save,
        "deleteImageFormat": imageFormats.delete,
        "getVignettePublishFormats": vignetteFormats.list("vignetteFormatArray"),
        "createVignettePublishFormat": checked(vignetteFormats.create),
        "updateVignettePublishFormat": checked(vignetteFormats.update),
        "deleteVignettePublishFormat": vignetteFormats.delete,
        "setUrlModifier": AssetAction(.write) { change in
            let parameters = change.parameters
            try change.update(
                """
                urlModifier = COALESCE(\(parameters.text("urlModifier")), urlModifier),
                urlPostApplyModifier = COALESCE(\(parameters.text("urlPostApplyModifier")), urlPostApplyModifier)
                """
            )
            return nil
        }.single,
    ]

    static let imageMaps = AssetPart(
        kind: .imageMap,
        handle: "imageMapHandle",
        fields: [.init("name"), .init("shapeType"), .init("region"), .init("action"), .init("enabled", .truth)],
        choices: ("shapeType", ["Rectangle", "Polygon"])
    )

    static let zoomTargets = AssetPart(
        kind: .zoomTarget,
        handle: "zoomTargetHandle",
        fields: [
            .init("name"), .init("xPosition", .integer), .init("yPosition", .integer), .init("width", .integer), .init("height", .integer),
            .init("userData"),
        ],
        limit: 5
    )

    private static let imageFormats = RecordKind(
        .imageFormat,
        handle: "imageFormatHandle",
        fields: [.init("name", isUnique: true), .init("urlModifier")]
    )

    private static let vignetteFormats = RecordKind(
        .vignetteFormat,
        handle: "vignetteFormatHandle",
        fields: [
            .init("name", isUnique: true), .init("targetWidth", .integer), .init("targetHeight", .integer), .init("createPyramid", .truth),
            .init("thumbWidth", .integer), .init("saveAsVersion", .integer), .init("sizeSuffixSeparator"), .init("sharpen", .integer),
            .init("usmAmount", .number), .init("usmRadius", .number), .init("usmThreshold", .integer),
        ],
        showsCompany: true
    )

    private static func checked(_ operation: CarriedOperation) -> CarriedOperation {
        .writes { call in
            if let threshold = call.parameters.int("usmThreshold"), !(0...255).contains(threshold) {
                throw IPSFault(.invalidParameter, .outOfRange, "usmThreshold", String(threshold), "0", "255")
            }
            return try operation.handler(call)
        }
    }
}
