/// A table for people: aligned columns, fitted to the terminal, header underlined.
///
/// The first records are held back to measure the columns, but not for long; the rest is written as it comes.
struct TableWriter: RecordWriter {
    private static let sampleSize = 200
    /// How long the first record may be held back while others come.
    private static let patience = Duration.milliseconds(100)

    private let sink: any TextSink
    private let terminal: Terminal?
    /// Receives a sentence about what the table does not show.
    private let note: (String) -> Void
    private let now: () -> ContinuousClock.Instant
    private var columns: [OutputColumn]?
    private var sample: [TreeValue] = []
    private var firstRecord: ContinuousClock.Instant?
    private var printer: TableLinePrinter?
    private var unseen: Set<[String]> = []

    init(
        to sink: any TextSink,
        columns: [OutputColumn]?,
        terminal: Terminal?,
        now: @escaping () -> ContinuousClock.Instant = { .now },
        note: @escaping (String) -> Void = { _ in }
    ) {
        self.sink = sink
        self.columns = columns
        self.terminal = terminal
        self.now = now
        self.note = note
    }

    mutating func write(_ record: TreeValue) throws {
        guard let printer else {
            sample.append(record)
            let first = firstRecord ?? now()
            firstRecord = first
            if sample.count == Self.sampleSize || first.duration(to: now()) > Self.patience { try startPrinting() }
            return
        }
        if columns == nil { unseen.formUnion(Set(record.leafPaths).subtracting(printer.columns.map(\.path))) }
        try sink.write(printer.line(of: record))
    }

    mutating func finish() throws {
        if printer == nil { try startPrinting() }
        let hidden = (printer?.hidden ?? []).map(\.title) + unseen.map { $0.joined(separator: "/") }.sorted()
        guard !hidden.isEmpty else { return }
        note("not shown: \(hidden.joined(separator: ", ")); --format json shows everything")
    }

    mutating func abandon() throws {
        if printer == nil, !sample.isEmpty { try startPrinting() }
    }

    private mutating func startPrinting() throws {
        let columns = columns ?? OutputColumn.covering(sample)
        let printer = TableLinePrinter(columns: columns, sample: sample, terminal: terminal)
        self.printer = printer
        guard !columns.isEmpty else { return }
        try sink.write(printer.header())
        for record in sample { try sink.write(printer.line(of: record)) }
        sample = []
    }
}
