import ArgumentParser

/// How the result is printed.
struct OutputOptions: ParsableArguments {
    @Option(
        help: """
            How to print: a table for people, one JSON array, one JSON text a line, or comma-separated values.
            """
    )
    var format = OutputFormat.table

    @Flag(help: "In CSV, put an apostrophe before texts that a spreadsheet would run as a formula (= + - @).")
    var spreadsheetSafe = false

    /// Runs the body with a writer of records, and closes the format when the body returns.
    ///
    /// When the body throws, what has arrived is written, but a JSON array stays open.
    ///
    /// - Parameters:
    ///   - console: Receives the text.
    ///   - columns: The columns of a table or CSV file; nil takes them from the first records.
    ///   - body: Writes the records.
    /// - Throws: What the body throws; ``ClosedOutput`` when the reader is gone.
    func withRecords(
        to console: Console,
        columns: [OutputColumn]?,
        _ body: (_ write: (TreeValue) throws -> Void) async throws -> Void
    ) async throws {
        let sink = ProgressClearingSink(console: console)
        var writer: any RecordWriter =
            switch format {
            case .table: TableWriter(to: sink, columns: columns, terminal: console.outputTerminal, note: console.note)
            case .json: JSONWriter(to: sink)
            case .ndjson: NDJSONWriter(to: sink)
            case .csv: CSVWriter(to: sink, columns: columns, guardsFormulas: spreadsheetSafe, note: console.note)
            }
        do {
            try await body { try writer.write($0) }
        } catch let closed as ClosedOutput {
            throw closed
        } catch {
            try writer.abandon()
            throw error
        }
        try writer.finish()
    }

    /// Prints one record: as a list of names and values, as one JSON object, or as a CSV file of one line.
    func printRecord(_ record: TreeValue, to console: Console, columns: [OutputColumn]? = nil) async throws {
        switch format {
        case .table:
            let columns = columns ?? OutputColumn.covering([record])
            let width = columns.map { DisplayWidth.of($0.title) }.max() ?? 0
            for column in columns {
                try console.print(CellText.padded(column.title, to: width) + "  " + CellText.of(record.value(at: column.path)))
            }
        case .json: try console.print(JSONText(indentation: 0).render(record))
        case .ndjson, .csv: try await withRecords(to: console, columns: columns) { try $0(record) }
        }
    }
}

/// Standard output, without a line of progress in between.
private struct ProgressClearingSink: TextSink {
    let console: Console

    func write(_ text: String) throws {
        if console.outputTerminal != nil { console.clearProgress() }
        try console.output.write(text)
    }
}
