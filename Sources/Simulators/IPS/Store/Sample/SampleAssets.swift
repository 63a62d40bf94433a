import GRDB
import XMLStream

/// The sample assets; the nth one is the same however many there are.
struct SampleAssets {
    /// 2012-01-01 to 2014-04-02, in UTC.
    private static let start = 1_325_376_000
    private static let seconds = 71_000_000
    private static let offsets: [XMLDateTime.Offset] = [.minutes(-300), .minutes(-360), .minutes(60), .minutes(540), .utc]
    private static let insertion = """
        INSERT INTO asset (id, companyID, folderID, type, subType, name, foldedName, fileName, readyForPublish, trashState, engine,
            created, createdAt, createUser, createdWith, modified, modifiedAt, modifyUser, fileSize, width, height, resolution,
            subject, description, keywords, comments, userData)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)
        """

    var seed: UInt64
    var count: Int
    var accounts: [SampleAccount]

    func insert(into database: Database) throws {
        let folders = try Row.fetchAll(database, sql: "SELECT path, id FROM folder").reduce(into: [String: Int64]()) { ids, row in
            ids[row["path"]] = row["id"]
        }
        let statement = try database.makeStatement(sql: Self.insertion)
        let metadata = try database.makeStatement(
            sql: "INSERT INTO metadataValue (assetID, fieldID, text, number, moment) VALUES (?, ?, ?, ?, ?)"
        )
        let link = try database.makeStatement(sql: "INSERT INTO assetLink (kind, sourceID, targetID, engine) VALUES ('Generated', ?, ?, ?)")
        var template: Int?
        for index in 0..<count {
            var random = SeededGenerator(seed: seed &+ UInt64(index) &* 0x1_0000_0001)
            // Every fiftieth belongs to the second company.
            let company = index % 50 == 49 ? 2 : 1
            try insert(index, company: company, folders: folders, with: statement, &random)
            guard company == 1 else { continue }
            let kind = SampleKind.kind(at: index)
            if kind.type == "PsdTemplate" { template = index + 1 }
            if let template, let engine = kind.engine { try link.execute(arguments: [template, index + 1, engine]) }
            try insertMetadata(of: index + 1, with: metadata, &random)
            guard random.number(below: 10) == 0 else { continue }
            try database.execute(
                sql: "INSERT INTO projectAsset (projectID, assetID) VALUES (?, ?)",
                arguments: [random.number(below: 2) + 1, index + 1]
            )
        }
    }

    private func insert(
        _ index: Int,
        company: Int,
        folders: [String: Int64],
        with statement: Statement,
        _ random: inout SeededGenerator
    ) throws {
        let kind = SampleKind.kind(at: index)
        let product = random.number(below: SampleSubjects.products.count)
        let colour = random.number(below: SampleSubjects.colours.count)
        let words = (SampleSubjects.products[product], SampleSubjects.colours[colour])
        let language = Language.allCases[[0, 0, 0, 1, 1, 2, 3][random.number(below: 7)]]
        let stem = "\(words.0.text(in: language))_\(words.1.text(in: language))".split(separator: " ").joined(separator: "-")
        let name = "\(stem)_\(String(100_000 + index).dropFirst())"
        let (created, createdAt) = moment(after: Self.start, within: Self.seconds, &random)
        let (modified, modifiedAt) = moment(after: Int(createdAt / 1_000), within: 5_000_000, &random)
        let path = company == 2 ? "OtherCompany/Sample/" : folder(of: kind, product: product, language: language, index: index)
        let isImage = kind.type == "Image"
        let keywords = [words.0.english, words.1.english, random.pick(["studio", "outdoor", "détail"])].joined(separator: ", ")
        try statement.execute(arguments: [
            index + 1, company, folders[path], kind.type, kind.subType, name, name.lowercased(), "\(name).\(kind.fileExtension)",
            random.number(below: 4) != 0, random.number(below: 20) == 0 ? "InTrash" : "NotInTrash", kind.engine,
            created, createdAt, user(&random), random.pick(["Upload", "Desktop", "API"]), modified, modifiedAt, user(&random),
            4_096 + random.number(below: 50_000_000),
            isImage ? 500 + random.number(below: 5_500) : nil, isImage ? 500 + random.number(below: 5_500) : nil,
            isImage ? random.pick([72.0, 150.0, 300.0]) : nil, isImage ? SampleSubjects.subject(product: product, colour: colour) : nil,
            keywords, random.number(below: 3) == 0 ? "Retusche nötig — \(words.1.german)" : nil,
            random.number(below: 5) == 0 ? "sku=\(10_000 + index)" : nil,
        ])
    }

    private func folder(of kind: SampleKind, product: Int, language: Language, index: Int) -> String {
        if index % 25 == 0 { return "SampleCompany/Sample/" }
        if let folder = kind.folder { return "SampleCompany/" + folder }
        if language == .japanese { return "SampleCompany/Sample/日本語/カタログ/" }
        if index % 10 == 3 { return "SampleCompany/Sample/Campaigns/" + (index % 20 == 3 ? "Spring/" : "Autumn/") }
        return "SampleCompany/Sample/Products/"
            + ["Shoes/", "Shoes/", "Shoes/", "Bags/", "Bags/", "Hats/", "Hats/", "Größentabellen/"][product]
    }

    private func insertMetadata(of asset: Int, with statement: Statement, _ random: inout SeededGenerator) throws {
        try statement.execute(arguments: [asset, 1, random.pick(SampleMetadata.photographers), nil, nil])
        let isApproved = random.number(below: 3) != 0
        try statement.execute(arguments: [asset, 2, isApproved ? "true" : "false", isApproved ? 1 : 0, nil])
        if random.number(below: 2) == 0 {
            let season = 2_012 + random.number(below: 3)
            try statement.execute(arguments: [asset, 3, String(season), season, nil])
        }
        if random.number(below: 2) == 0 {
            let price = Double(random.number(below: 40_000)) / 100
            try statement.execute(arguments: [asset, 4, String(price), price, nil])
        }
        let (shot, shotAt) = moment(after: Self.start, within: Self.seconds, &random)
        try statement.execute(arguments: [asset, 5, shot, nil, shotAt])
        for market in SampleMetadata.markets where random.number(below: 2) == 0 {
            try statement.execute(arguments: [asset, 6, market, nil, nil])
        }
    }

    private func moment(after start: Int, within seconds: Int, _ random: inout SeededGenerator) -> (text: String, milliseconds: Int64) {
        let second = start + random.number(below: seconds)
        let milliseconds = random.number(below: 1_000)
        let time = XMLDateTime(secondsSince1970: second, milliseconds: milliseconds, offset: random.pick(Self.offsets))
        return (time.description, Int64(second * 1_000 + milliseconds))
    }

    private func user(_ random: inout SeededGenerator) -> String {
        accounts.isEmpty ? "nobody@sample.example" : random.pick(Array(accounts.prefix(5))).email
    }
}
