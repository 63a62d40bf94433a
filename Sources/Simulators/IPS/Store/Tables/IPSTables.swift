import GRDB

/// The tables of the store, by area: each area has its statements in a file of its own, and stands in ``areas``.
///
/// Moments stand twice: as the text that goes over the wire, with its offset, and in milliseconds since 1970, for comparing.
enum IPSTables {
    private static let areas = [people, folders, assets, metadata, projects, publishing, jobs, images, properties]

    /// Tells files with these very tables from older and newer ones: FNV-1a over the statements, in the 31 bits that SQLite keeps.
    static let version = Int64(areas.joined().utf8.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 } & 0x7FFF_FFFF)

    static func create(in database: Database) throws {
        for area in areas { try database.execute(sql: area) }
        try database.execute(sql: "PRAGMA user_version = \(version)")
    }
}
