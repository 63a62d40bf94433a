extension OutputOptions {
    /// Prints records as they come: in a table the important columns, else everything.
    ///
    /// - Parameters:
    ///   - records: Values of generated types.
    ///   - columns: The columns of a table.
    ///   - noun: What they are, for the progress: `folders`.
    ///   - console: Receives them.
    /// - Throws: What the sequence throws.
    func list<Records: AsyncSequence>(_ records: Records, columns: [String], noun: String, to console: Console) async throws {
        try await withRecords(to: console, columns: format == .table ? columns.map { OutputColumn($0) } : nil) { write in
            var count = 0
            for try await record in records {
                try write(TreeValue(reflecting: record))
                count += 1
                console.progress("\(count) \(noun)")
            }
            console.clearProgress()
            console.detail("\(count) \(noun)")
        }
    }

    /// The same for records that are all there.
    func list<Record>(_ records: [Record], columns: [String], noun: String, to console: Console) async throws {
        try await withRecords(to: console, columns: format == .table ? columns.map { OutputColumn($0) } : nil) { write in
            for record in records { try write(TreeValue(reflecting: record)) }
            console.detail("\(records.count) \(noun)")
        }
    }
}
