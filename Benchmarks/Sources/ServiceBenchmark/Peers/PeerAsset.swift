/// An asset as the Swift peers read it: the fields that the made responses have.
///
/// Dates and constants stay text, which spares the peers work.
struct PeerAsset: Codable {
    var assetHandle: String?
    var type: String?
    var subType: String?
    var name: String?
    var folder: String?
    var folderHandle: String?
    var fileName: String?
    var readyForPublish: Bool?
    var trashState: String?
    var projects: String?
    var ipsImageUrl: String?
    var created: String?
    var createUser: String?
    var lastModified: String?
    var lastModifyUser: String?
    var metadataArray: PeerItems<PeerMetadata>?
    var imageInfo: PeerImageInfo?
    var permissions: PeerItems<PeerPermission>?
}

/// An array as the schema writes it.
struct PeerItems<Item: Codable>: Codable {
    var items: [Item] = []
}

struct PeerMetadata: Codable {
    var name: String?
    var value: String?
    var longVal: Int?
}

struct PeerImageInfo: Codable {
    var originalPath: String?
    var originalFile: String?
    var optimizedPath: String?
    var optimizedFile: String?
    var width: Int?
    var height: Int?
    var fileSize: Int?
    var resolution: Double?
    var sku: String?
    var description: String?
    var comments: String?
    var userData: String?
    var anchorX: Int?
    var anchorY: Int?
    var urlModifier: String?
    var zoomTargets: PeerItems<PeerZoomTarget>?
}

struct PeerZoomTarget: Codable {
    var zoomTargetHandle: String?
    var name: String?
    var xPosition: Int?
    var yPosition: Int?
    var width: Int?
    var height: Int?
    var position: Int?
    var lastModified: String?
}

struct PeerPermission: Codable {
    var groupHandle: String?
    var groupName: String?
    var permissionType: String?
    var isAllowed: Bool?
    var isOverride: Bool?
}
