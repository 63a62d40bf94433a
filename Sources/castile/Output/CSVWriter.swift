/// Comma-separated values after RFC 4180: a header line, CRLF, quotes where they are needed.
struct CSVWriter: RecordWriter {
    /// From how many records the header is taken at most, so that memory stays flat.
    private static let sampleSize = 1_000

    private let sink: any TextSink
    /// Nil until they are known: then the records wait, since the header comes first.
    private var columns: [OutputColumn]?
    private let guardsFormulas: Bool
    /// Receives a sentence about what has no column.
    private let note: (String) -> Void
    private let takesColumns: Bool
    private var waiting: [TreeValue] = []
    private var hasHeader = false
    private var unseen: Set<[String]> = []

    /// A writer that has written nothing yet.
    ///
    /// - Parameters:
    ///   - sink: Receives the text.
    ///   - columns: The columns; nil takes those that the first 1,000 records have.
    ///   - guardsFormulas: Whether a text that a spreadsheet would run as a formula gets an apostrophe before it.
    ///   - note: Receives a sentence about what has no column.
    init(
        to sink: any TextSink,
        columns: [OutputColumn]?,
        guardsFormulas: Bool = false,
        note: @escaping (String) -> Void = { _ in }
    ) {
        self.sink = sink
        self.columns = columns
        self.guardsFormulas = guardsFormulas
        self.note = note
        takesColumns = columns == nil
    }

    mutating func write(_ record: TreeValue) throws {
        guard let columns else {
            waiting.append(record)
            if waiting.count == Self.sampleSize { try writeSample() }
            return
        }
        try writeHeader(columns)
        if takesColumns { unseen.formUnion(Set(record.leafPaths).subtracting(columns.map(\.path))) }
        try writeLine(columns.map { field(record.value(at: $0.path)) })
    }

    mutating func finish() throws {
        try writeSample()
        guard !unseen.isEmpty else { return }
        note(
            "not in the file: \(unseen.map { $0.joined(separator: "/") }.sorted().joined(separator: ", ")); --format json prints everything"
        )
    }

    mutating func abandon() throws {
        if !waiting.isEmpty { try writeSample() }
    }

    private mutating func writeSample() throws {
        let columns = columns ?? OutputColumn.covering(waiting)
        self.columns = columns
        if !columns.isEmpty { try writeHeader(columns) }
        let sample = waiting
        waiting = []
        for record in sample { try write(record) }
    }

    private mutating func writeHeader(_ columns: [OutputColumn]) throws {
        guard !hasHeader else { return }
        hasHeader = true
        try writeLine(columns.map { Self.quoted($0.title) })
    }

    private func writeLine(_ fields: [String]) throws {
        try sink.write(fields.joined(separator: ",") + "\r\n")
    }

    private func field(_ value: TreeValue?) -> String {
        switch value {
        case nil, .null: ""
        case .text(let text): Self.quoted(guardsFormulas ? Self.guarded(text) : text)
        case .integer(let number): String(number)
        case .decimal(let number): String(number)
        case .boolean(let flag): flag ? "true" : "false"
        case .list, .record: Self.quoted(value.map(JSONText(indentation: nil).render) ?? "")
        }
    }

    private static func guarded(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }

    private static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let needsQuotes = scalars.contains { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }
        guard needsQuotes || scalars.first == " " || scalars.last == " " else { return text }
        // A quote with a combining mark after it is a character of its own, and yet a quote to who reads the file.
        var quoted = "\""
        for scalar in scalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
