import GRDB

/// Empties the trash of what has been in it for long, as the service does by itself.
enum TrashCleanup {
    /// Milliseconds: seven days.
    static let age: Int64 = 7 * 86_400_000

    /// Whether there is something to be emptied.
    static func isDue(_ database: Database, at now: Int64) throws -> Bool {
        let request: SQLRequest<Bool> = "SELECT EXISTS (SELECT 1 FROM asset WHERE trashedAt <= \(now - age))"
        return try request.fetchOne(database) ?? false
    }

    static func run(_ database: Database, at now: Int64) throws {
        try database.execute(
            literal: """
                UPDATE asset SET trashState = \(TrashState.inEmptiedTrash.rawValue), trashedAt = NULL
                WHERE trashedAt IS NOT NULL AND trashedAt <= \(now - age)
                """
        )
    }
}
