import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Foundation's XMLParser with a delegate that fills structs, as one would write it by hand.
final class FoundationPeer: NSObject, XMLParserDelegate {
    private var assets: [PeerAsset] = []
    private var asset = PeerAsset()
    private var metadata = PeerMetadata()
    private var image = PeerImageInfo()
    private var zoomTarget = PeerZoomTarget()
    private var permission = PeerPermission()
    private var open: [String] = []
    private var text = ""
    private var total = 0

    static func decode(_ data: Data) throws {
        let peer = FoundationPeer()
        let parser = XMLParser(data: data)
        parser.delegate = peer
        guard parser.parse() else { throw BenchmarkError("XMLParser: \(parser.parserError.map { "\($0)" } ?? "no reason given")") }
        guard peer.assets.count == peer.total else { throw BenchmarkError("XMLParser read another number of assets") }
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        open.append(name)
        text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, foundCDATA block: Data) { text += String(decoding: block, as: UTF8.self) }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
        switch open.count < 2 ? "" : open[open.count - (open.last == "items" ? 2 : 1)] {
        case "searchAssetsReturn": if name == "totalRows" { total = Int(text) ?? -1 }
        case "assetArray": if name == "items" { endAsset() } else { endField(ofAsset: name) }
        case "metadataArray": endMetadata(name)
        case "imageInfo": endField(ofImage: name)
        case "zoomTargets": endField(ofZoomTarget: name)
        case "permissions": endField(ofPermission: name)
        default: break
        }
        text = ""
    }

    private func endAsset() {
        assets.append(asset)
        asset = PeerAsset()
    }

    private func endField(ofAsset name: String) {
        switch name {
        case "assetHandle": asset.assetHandle = text
        case "type": asset.type = text
        case "subType": asset.subType = text
        case "name": asset.name = text
        case "folder": asset.folder = text
        case "folderHandle": asset.folderHandle = text
        case "fileName": asset.fileName = text
        case "readyForPublish": asset.readyForPublish = text == "true"
        case "trashState": asset.trashState = text
        case "projects": asset.projects = text
        case "ipsImageUrl": asset.ipsImageUrl = text
        case "created": asset.created = text
        case "createUser": asset.createUser = text
        case "lastModified": asset.lastModified = text
        case "lastModifyUser": asset.lastModifyUser = text
        case "imageInfo":
            asset.imageInfo = image
            image = PeerImageInfo()
        default: break
        }
    }

    private func endMetadata(_ name: String) {
        switch name {
        case "name": metadata.name = text
        case "value": metadata.value = text
        case "longVal": metadata.longVal = Int(text)
        default:
            asset.metadataArray = asset.metadataArray ?? PeerItems()
            asset.metadataArray?.items.append(metadata)
            metadata = PeerMetadata()
        }
    }

    private func endField(ofImage name: String) {
        switch name {
        case "originalPath": image.originalPath = text
        case "originalFile": image.originalFile = text
        case "optimizedPath": image.optimizedPath = text
        case "optimizedFile": image.optimizedFile = text
        case "width": image.width = Int(text)
        case "height": image.height = Int(text)
        case "fileSize": image.fileSize = Int(text)
        case "resolution": image.resolution = Double(text)
        case "sku": image.sku = text
        case "description": image.description = text
        case "comments": image.comments = text
        case "userData": image.userData = text
        case "anchorX": image.anchorX = Int(text)
        case "anchorY": image.anchorY = Int(text)
        case "urlModifier": image.urlModifier = text
        default: break
        }
    }

    private func endField(ofZoomTarget name: String) {
        switch name {
        case "zoomTargetHandle": zoomTarget.zoomTargetHandle = text
        case "name": zoomTarget.name = text
        case "xPosition": zoomTarget.xPosition = Int(text)
        case "yPosition": zoomTarget.yPosition = Int(text)
        case "width": zoomTarget.width = Int(text)
        case "height": zoomTarget.height = Int(text)
        case "position": zoomTarget.position = Int(text)
        case "lastModified": zoomTarget.lastModified = text
        default:
            image.zoomTargets = image.zoomTargets ?? PeerItems()
            image.zoomTargets?.items.append(zoomTarget)
            zoomTarget = PeerZoomTarget()
        }
    }

    private func endField(ofPermission name: String) {
        switch name {
        case "groupHandle": permission.groupHandle = text
        case "groupName": permission.groupName = text
        case "permissionType": permission.permissionType = text
        case "isAllowed": permission.isAllowed = text == "true"
        case "isOverride": permission.isOverride = text == "true"
        default:
            asset.permissions = asset.permissions ?? PeerItems()
            asset.permissions?.items.append(permission)
            permission = PeerPermission()
        }
    }
}
