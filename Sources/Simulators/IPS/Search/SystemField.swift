import GRDB

/// The system fields that searchAssets knows, with the columns that hold them.
enum SystemField: String, CaseIterable, Sendable {
    case name = "Name"
    case keywords = "Keywords"
    case description = "Description"
    case comments = "Comments"
    case userData = "UserData"
    /// Ignored by the service since 4.0.
    case sku = "Sku"
    case fileSize = "FileSize"
    case createdWith = "CreatedWith"
    case created = "Created"
    case createUser = "CreateUser"
    case lastModifyUser = "LastModifyUser"
    case fileName = "FileName"
    case lastModified = "LastModified"

    var type: FieldType {
        switch self {
        case .fileSize: .integer
        case .created, .lastModified: .moment
        default: .text
        }
    }

    /// The column; descriptions are those of the caller's language.
    func column(in language: Language) -> SQL {
        switch self {
        case .name: "asset.name"
        case .keywords: "asset.keywords"
        case .description: AssetRecord.description(in: language)
        case .comments: "asset.comments"
        case .userData: "asset.userData"
        case .sku: "NULL"
        case .fileSize: "asset.fileSize"
        case .createdWith: "asset.createdWith"
        case .created: "asset.createdAt"
        case .createUser: "asset.createUser"
        case .lastModifyUser: "asset.modifyUser"
        case .fileName: "asset.fileName"
        case .lastModified: "asset.modifiedAt"
        }
    }
}
