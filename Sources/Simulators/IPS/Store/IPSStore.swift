import GRDB

/// The state of the simulated service, in SQLite.
struct IPSStore: Sendable {
    let database: DatabaseQueue

    /// Opens the store; an empty one gets its tables and the sample data.
    init(_ location: StoreLocation, sample: SampleData) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { $0.add(function: Self.fold) }
        database = try location.open(configuration)
        try database.write { database in
            if try !database.tableExists("asset") {
                try IPSTables.create(in: database)
                try sample.insert(into: database)
            } else if try Int64.fetchOne(database, sql: "PRAGMA user_version") != IPSTables.version {
                throw SimulatorError(.invalidStore, "the file is a database, but not one that this version of the simulator wrote")
            }
        }
    }

    /// Makes text comparable without regard to case, in every script; SQLite itself knows only A to Z.
    private static let fold = DatabaseFunction("fold", argumentCount: 1, pure: true) { values in
        values.first.flatMap { String.fromDatabaseValue($0) }?.lowercased()
    }
}
