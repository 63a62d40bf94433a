import GRDB

/// The state of the simulated service, in SQLite.
struct IPSStore: Sendable {
    let database: DatabaseQueue

    /// Opens the store; an empty one gets a copy of a file, or else its tables and the sample data.
    init(_ location: StoreLocation, copying file: String? = nil, sample: SampleData) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { $0.add(function: Self.fold) }
        database = try location.open(configuration)
        if let file { try copy(file) }
        try database.write { database in
            if try !database.tableExists("asset") {
                try IPSTables.create(in: database)
                try sample.insert(into: database)
            } else if try Int64.fetchOne(database, sql: "PRAGMA user_version") != IPSTables.version {
                throw SimulatorError(.invalidStore, "the file is a database, but not one that this version of the simulator wrote")
            }
        }
    }

    /// Takes the state of a file over into an empty store; the file stays as it is.
    private func copy(_ file: String) throws {
        guard try database.read({ try !$0.tableExists("asset") }) else {
            throw SimulatorError(.invalidConfiguration, "the store has state already; \(file) can be loaded into an empty one only")
        }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            try DatabaseQueue(path: file, configuration: configuration).backup(to: database)
        } catch {
            throw SimulatorError(.invalidStore, "cannot load \(file); it must be a file that a simulator saved", underlyingError: error)
        }
    }

    /// Makes text comparable without regard to case, in every script; SQLite itself knows only A to Z.
    private static let fold = DatabaseFunction("fold", argumentCount: 1, pure: true) { values in
        values.first.flatMap { String.fromDatabaseValue($0) }?.lowercased()
    }
}
