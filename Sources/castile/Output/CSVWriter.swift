/// Comma-separated values after RFC 4180: a header line, CRLF, quotes where they are needed.
struct CSVWriter: RecordWriter {
    private let sink: any TextSink
    /// Nil until they are known: then the records wait, since the header comes first.
    private var columns: [OutputColumn]?
    private let guardsFormulas: Bool
    private var waiting: [TreeValue] = []
    private var hasHeader = false

    /// A writer that has written nothing yet.
    ///
    /// - Parameters:
    ///   - sink: Receives the text.
    ///   - columns: The columns; nil takes those that the records have, and writes nothing before the last of them is known.
    ///   - guardsFormulas: Whether a text that a spreadsheet would run as a formula gets an apostrophe before it.
    init(to sink: any TextSink, columns: [OutputColumn]?, guardsFormulas: Bool = false) {
        self.sink = sink
        self.columns = columns
        self.guardsFormulas = guardsFormulas
    }

    mutating func write(_ record: TreeValue) throws {
        guard let columns else { return waiting.append(record) }
        try writeHeader(columns)
        try writeLine(columns.map { field(record.value(at: $0.path)) })
    }

    mutating func finish() throws {
        let columns = columns ?? OutputColumn.covering(waiting)
        self.columns = columns
        if !columns.isEmpty { try writeHeader(columns) }
        for record in waiting { try write(record) }
        waiting = []
    }

    mutating func abandon() throws {
        if !waiting.isEmpty { try finish() }
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
        let needsQuotes = text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }
        guard needsQuotes || text.first == " " || text.last == " " else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
