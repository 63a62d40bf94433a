/// Since when operations and fields exist, and what they were called before: the catalogue's `changes`, as far as they concern messages.
///
/// The logs name releases; the namespace of a version holds what came up to its release. What no log adds is there in every version.
enum VersionHistory {
    /// The operations that a version brought.
    static let operations: [APIVersion: [String]] = [
        .v2008_01_15: [
            "batchSetAssetMetadata", "batchSetImageFields", "copyImage", "createDerivedAsset", "createMetadataField",
            "createTemplate", "createViewerPreset", "createVignettePublishFormat", "deleteAssets", "deleteMetadataField",
            "emptyAssetsFromTrash", "getActivePublishContexts", "getAssetCounts", "getAssetPublishHistory", "getAssociatedAssets",
            "getCompanySettings", "getGenerationInfo", "getImageRenderingPublishSettings", "getImageServingPublishSettings",
            "getSearchStrings", "getVignettePublishFormats", "getZipEntries", "moveAssets", "replaceImage",
            "restoreAssetsFromTrash", "setAssetsPublishState", "setCompanySettings", "setImageMaps",
            "setImageRenderingPublishSettings", "setImageServingPublishSettings", "setUrlModifier", "setZoomTargets",
            "updateMetadataField", "updateVignettePublishFormat",
        ],
        .v2009_07_31: [
            "batchSetFontFields", "batchSetIccProfileFields", "createAssetSet", "getAssetMetadataFields",
        ],
        .v2010_01_31: [
            "addTagFieldValues", "cdnCacheInvalidation", "deleteTagFieldValues", "getDistinctMetadataValues", "getTagFieldValues",
            "getXMPPacket", "searchAssetsByMetadata", "setTagFieldValues", "updateTagFieldValues", "updateXMPPacket",
        ],
        .v2012_02_14: [
            "batchGetAssetPublishContexts", "getPublishContexts", "moveFolder", "setAssetsContextState", "updateAssetSet",
            "updateImageSet",
        ],
    ]

    /// The fields of requests that a version brought to an operation that was there before.
    static let fields: [APIVersion: [String]] = [
        .v2008_01_15: [
            "saveImageMapParam/enabled", "searchAssetsParam/excludeAssetTypeArray", "searchAssetsParam/excludeByproducts",
            "searchAssetsParam/trashState", "submitJobParam/description", "submitJobParam/locale",
        ],
        .v2009_07_31: [
            "searchAssetsParam/assetSubTypeArray", "searchAssetsParam/excludeByproductArray",
            "searchAssetsParam/strictSubTypeCheck",
        ],
        .v2010_01_31: [
            "createMetadataFieldParam/isHidden", "saveMetadataFieldParam/isHidden",
        ],
        .v2012_02_14: [
            "createAssetSetParam/thumbAssetHandle", "createImageSetParam/thumbAssetHandle",
            "createMetadataFieldParam/initialTagValue", "createPropertySetParam/permissionArray",
            "getImageRenderingPublishSettingsParam/contextHandle", "getImageServingPublishSettingsParam/contextHandle",
            "getSearchStringsParam/companyHandle", "getUserCharsParam/includeInactive", "getUsersParam/includeInactive",
            "getViewerConfigSettingsParam/companyHandle", "saveMetadataFieldParam/initialTagValue",
            "setImageRenderingPublishSettingsParam/contextHandle", "setImageServingPublishSettingsParam/contextHandle",
            "setViewerConfigSettingsParam/companyHandle", "submitJobParam/exportJob", "updateMetadataFieldParam/initialTagValue",
            "updateMetadataFieldParam/isHidden", "updateViewerConfigSettingsParam/companyHandle",
        ],
    ]

    /// What requests call otherwise in older versions; the paths are those of today.
    static let requests: [VersionChange] = [
        VersionChange("addUserParam/defaultRole", until: .v2012_02_14, "role"),
        VersionChange("setUserInfoParam/defaultRole", until: .v2012_02_14, "role"),
        VersionChange("addUserParam/membershipArray", until: .v2012_02_14, "companyHandleArray", itemsHold: "companyHandle"),
        VersionChange("setCompanyMembershipParam/membershipArray", until: .v2012_02_14, "companyHandleArray", itemsHold: "companyHandle"),
        VersionChange("addCompanyMembershipParam/membershipArray", until: .v2012_02_14, "companyHandleArray", itemsHold: "companyHandle"),
    ]

    /// What responses call otherwise in older versions; the paths are those of then.
    static let responses: [VersionChange] = [
        // There were no memberships with a role of their own, so that each role is that of a user.
        VersionChange("*/role", until: .v2012_02_14, "defaultRole"),
        VersionChange("getCompanyMembersReturn/userArray", until: .v2012_02_14, "memberArray", itemsHold: "user"),
        VersionChange("getCompanyMembershipReturn/companyArray", until: .v2012_02_14, "membershipArray", itemsHold: "company"),
        VersionChange("getPropertySetTypesReturn/typeArray/items/type", until: .v2008_01_15, "propertyType"),
        VersionChange("getPropertySetTypeReturn/type/type", until: .v2008_01_15, "propertyType"),
    ]

    /// The version that brought an operation; `nil` for one that every version has.
    static func version(ofOperation name: String) -> APIVersion? { operations.first { $0.value.contains(name) }?.key }

    /// The version that brought a field of a request, `searchAssetsParam/trashState`; `nil` for one that is as old as its operation.
    static func version(ofField path: String) -> APIVersion? { fields.first { $0.value.contains(path) }?.key }
}
