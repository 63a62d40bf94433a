import GRDB
import WSDL

/// Where assets are published to.
struct PublishContext: FetchableRecord {
    /// The types of assets that belong to the contexts of a type; all others belong to image serving.
    private static let types: KeyValuePairs<String, [String]> = [
        "ImageRendering": ["Vignette", "Cabinet", "WindowCovering", "RenderSet", "RenderScene"],
        "Video": ["Video", "MasterVideo", "Audio", "Flash", "VideoCaption", "CuePoint"],
        "ServerDirectory": [
            "Excel", "Font", "IccProfile", "InDesign", "Pdf", "PowerPoint", "Rtf", "ViewerSwf", "Word", "Xml", "Xsl", "Zip",
        ],
    ]
    static let names = Kind.allCases.map(\.rawValue)

    /// The types of contexts; a company has one context of each.
    enum Kind: String, CaseIterable {
        case imageServing = "ImageServing"
        case imageRendering = "ImageRendering"
        case video = "Video"
        case serverDirectory = "ServerDirectory"
    }

    let id: Int64
    let name: String
    let type: String

    init(row: Row) {
        id = row["id"]
        name = row["name"]
        type = row["type"]
    }

    /// A company has one of each type.
    static func insertAll(into database: Database, of company: Int64) throws {
        for (index, type) in names.enumerated() {
            let sql = "INSERT INTO publishContext (companyID, name, type) VALUES (?, ?, ?)"
            try database.execute(sql: sql, arguments: [company, index == 0 ? "Default" : type, type])
        }
    }

    static func fetchAll(_ database: Database, of company: Int64) throws -> [PublishContext] {
        let request: SQLRequest<PublishContext> = "SELECT * FROM publishContext WHERE companyID = \(company) ORDER BY id"
        return try request.fetchAll(database)
    }

    /// The context of a row, else the first one of a type.
    static func fetch(_ database: Database, of company: Int64, type: String, row: String?) throws -> PublishContext {
        let contexts = try fetchAll(database, of: company)
        let named = row.flatMap { Int64($0) }.flatMap { id in contexts.first { $0.id == id } }
        guard let context = named ?? contexts.first(where: { $0.type == type }) else {
            throw SimulatorError(.invalidStore, "the company has no publish context of the type \(type)")
        }
        return context
    }

    func answer(_ call: IPSCall) -> DynamicValue {
        [
            "contextHandle": .text(call.handles.handle(.publishContext, id)), "contextName": .text(name), "contextType": .text(type),
        ]
    }

    /// Which assets belong to the context, as a condition in SQL.
    var assets: SQL {
        if let own = Self.types.first(where: { $0.key == type })?.value { return "asset.type IN \(own)" }
        return "asset.type NOT IN \(Self.types.flatMap(\.value))"
    }

    /// Which of its assets are marked for publish: for this context, else in general.
    var markedAssets: SQL {
        """
        \(assets) AND COALESCE((
            SELECT isMarked FROM assetContext WHERE assetContext.assetID = asset.id AND assetContext.contextID = \(id)
        ), asset.readyForPublish)
        """
    }
}
