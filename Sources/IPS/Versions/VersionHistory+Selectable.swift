extension VersionHistory {
    /// The fields that a version brought to answers whose fields can be selected.
    ///
    /// They are those that the logs name, and those of types that the logs name. None of them was called otherwise before.
    /// `Folder/permissionSetHandle` is there because folders held the permissions themselves until then.
    static let selectable: [APIVersion: [String]] = [
        .v2008_01_15: [
            "AcoInfo/fileSize", "Asset/excelInfo", "Asset/illustratorInfo", "Asset/maskInfo", "Asset/postScriptInfo",
            "Asset/powerPointInfo", "Asset/wordInfo", "CabinetInfo/fileSize", "FlashInfo/fileSize", "FontInfo/fileSize",
            "IccProfileInfo/fileSize", "ImageMap/enabled", "InDesignInfo/fileSize", "LayerViewInfo/urlModifier",
            "LayerViewInfo/urlPostApplyModifier", "Metadata/boolVal", "Metadata/dateVal", "Metadata/doubleVal", "Metadata/longVal",
            "PdfInfo/fileSize", "PsdInfo/fileSize", "SvgInfo/fileSize", "TemplateInfo/urlModifier", "TemplateInfo/urlPostApplyModifier",
            "VideoInfo/fileSize", "ViewerSwfInfo/fileSize", "VignetteInfo/fileSize", "WatermarkInfo/urlModifier",
            "WatermarkInfo/urlPostApplyModifier", "WindowCoveringInfo/fileSize", "XmlInfo/fileSize", "XslInfo/fileSize",
            "ZipInfo/fileSize",
        ],
        .v2008_09_10: [
            "Asset/audioInfo", "Asset/cuePointInfo", "Asset/pdfSettingsInfo", "Asset/premiereExpressInfo", "Asset/readyForPublish",
            "Asset/rtfInfo", "Asset/trashState",
        ],
        .v2009_07_31: [
            "Asset/assetSetInfo", "Asset/subType",
        ],
        .v2010_01_31: [
            "Asset/animatedGifInfo", "Asset/cssInfo", "Asset/fileName", "Asset/javascriptInfo", "Asset/swcInfo",
        ],
        .v2012_02_14: [
            "Folder/permissionSetHandle", "getFoldersReturn/permissionSetArray", "getFolderTreeReturn/permissionSetArray",
            "PsdInfo/optimizedFile", "PsdInfo/optimizedPath",
        ],
    ]

    /// The version that brought a field, `Asset/fileName`; `nil` for one that is as old as what holds it.
    static func version(ofSelectable field: String) -> APIVersion? { selectable.first { $0.value.contains(field) }?.key }
}
