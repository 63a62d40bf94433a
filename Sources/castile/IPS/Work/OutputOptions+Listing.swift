extension OutputOptions {
    /// Prints records as they come: in a table and in CSV the important columns, in JSON everything.
    ///
    /// - Parameters:
    ///   - records: Values of generated types.
    ///   - columns: The columns of a table and of CSV, paths such as `user/email`.
    ///   - noun: What they are, for the progress: `folders`.
    ///   - console: Receives them.
    /// - Throws: What the sequence throws.
    func list<Records: AsyncSequence>(_ records: Records, columns: [String], noun: String, to console: Console) async throws {
        try await withRecords(to: console, columns: Self.columns(columns)) { write in
            let tree = TreeReader<Records.Element>()
            var count = 0
            for try await record in records {
                try write(tree(record))
                count += 1
                console.progress("\(count) \(noun)")
            }
            console.clearProgress()
            console.detail("\(count) \(noun)")
        }
    }

    /// The same for records that are all there.
    func list<Record>(_ records: [Record], columns: [String], noun: String, to console: Console) async throws {
        try await withRecords(to: console, columns: Self.columns(columns)) { write in
            let tree = TreeReader<Record>()
            for record in records { try write(tree(record)) }
            console.detail("\(records.count) \(noun)")
        }
    }

    private static func columns(_ paths: [String]) -> [OutputColumn] {
        paths.map { OutputColumn($0.split(separator: "/").map(String.init)) }
    }
}
