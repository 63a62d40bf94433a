import GRDB

/// An asset that is to be added to the store.
struct NewAsset {
    var companyID: Int64
    var folderID: Int64
    var type: String
    var subType: String?
    var name: String
    var fileName: String
    var isReadyForPublish = false
    var engine: String?
    /// The address of who makes it.
    var user: String
    var createdWith: String
    var moment: StoredMoment
    var fileSize = 0
    var sides: (width: Int, height: Int)?
    var keywords: String?
    var urlModifier: String?
    var urlPostApplyModifier: String?

    /// Adds it.
    ///
    /// - Returns: Its row.
    func insert(into database: Database) throws -> Int64 {
        try database.execute(
            literal: """
                INSERT INTO asset (companyID, folderID, type, subType, name, foldedName, fileName, readyForPublish, trashState, engine,
                    created, createdAt, createUser, createdWith, modified, modifiedAt, modifyUser, fileSize, width, height, resolution,
                    keywords, urlModifier, urlPostApplyModifier)
                VALUES (\(companyID), \(folderID), \(type), \(subType), \(name), \(name.lowercased()), \(fileName), \(isReadyForPublish),
                    \(TrashState.notInTrash.rawValue), \(engine), \(moment.text), \(moment.milliseconds), \(user), \(createdWith),
                    \(moment.text), \(moment.milliseconds), \(user), \(fileSize), \(sides?.width), \(sides?.height),
                    \(sides == nil ? nil : 72.0), \(keywords), \(urlModifier), \(urlPostApplyModifier))
                """
        )
        return database.lastInsertedRowID
    }
}
