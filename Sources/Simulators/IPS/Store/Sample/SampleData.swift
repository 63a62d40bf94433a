import GRDB
import XMLStream

/// Fills an empty store: two companies, the accounts, folders, and as many assets as asked for, the same for the same seed.
struct SampleData: Sendable {
    var seed: UInt64
    var assetCount: Int
    var accounts: [SampleAccount]

    func insert(into database: Database) throws {
        try SamplePeople(accounts: accounts, seed: seed).insert(into: database)
        try SampleFolders().insert(into: database)
        try SampleSubjects.insert(into: database)
        try insertFields(into: database)
        try SampleAssets(seed: seed, count: assetCount, accounts: accounts).insert(into: database)
    }

    private func insertFields(into database: Database) throws {
        for (index, field) in SampleMetadata.fields.enumerated() {
            let sql = "INSERT INTO metadataField (id, companyID, assetType, name, type) VALUES (?, 1, 'Asset', ?, ?)"
            try database.execute(sql: sql, arguments: [index + 1, field.name, field.type])
        }
        for market in SampleMetadata.markets {
            try database.execute(sql: "INSERT INTO tagValue (fieldID, text) VALUES (6, ?)", arguments: [market])
        }
        for (index, name) in ["Spring catalogue", "Frühjahr"].enumerated() {
            try database.execute(sql: "INSERT INTO project (id, companyID, name) VALUES (?, 1, ?)", arguments: [index + 1, name])
        }
        for company in 1...2 { try PublishContext.insertAll(into: database, of: Int64(company)) }
    }
}
