/// What a handle refers to; the letter comes first in the handle, as in the service.
enum HandleKind: String, CaseIterable, Sendable {
    case company = "c"
    case user = "u"
    case group = "g"
    case folder = "f"
    case asset = "a"
    case permissionSet = "pm"
    case metadataField = "m"
    case project = "p"
    case job = "j"
    case publishContext = "pc"
    case imageMap = "im"
    case zoomTarget = "zt"
    case imageFormat = "if"
    case vignetteFormat = "vf"
    case propertySet = "ps"
    case propertySetType = "pt"
    case invalidation = "ci"

    /// The table of the rows that belong to one company each.
    var table: String {
        switch self {
        case .company: "company"
        case .user: "user"
        case .group: "userGroup"
        case .folder: "folder"
        case .asset: "asset"
        case .permissionSet: "permissionSet"
        case .metadataField: "metadataField"
        case .project: "project"
        case .job: "job"
        case .publishContext: "publishContext"
        case .imageMap: "imageMap"
        case .zoomTarget: "zoomTarget"
        case .imageFormat: "imageFormat"
        case .vignetteFormat: "vignetteFormat"
        case .propertySet: "propertySet"
        case .propertySetType: "propertySetType"
        case .invalidation: "cacheInvalidation"
        }
    }
}
