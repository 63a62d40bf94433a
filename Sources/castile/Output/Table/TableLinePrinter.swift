/// Prints the lines of a table whose columns are measured.
struct TableLinePrinter {
    let columns: [OutputColumn]
    private let layout: TableLayout
    private let alignsRight: [Bool]
    private let terminal: Terminal?

    init(columns: [OutputColumn], sample: [TreeValue], terminal: Terminal?) {
        self.columns = columns
        self.terminal = terminal
        let cells = columns.map { column in sample.map { $0.value(at: column.path) } }
        let natural = zip(columns, cells).map { column, cells in
            cells.reduce(DisplayWidth.of(column.title)) { max($0, DisplayWidth.of(CellText.of($1))) }
        }
        layout = TableLayout(natural: natural, room: terminal?.width)
        alignsRight = cells.map { cells in
            let present = cells.compactMap(\.self)
            return !present.isEmpty && present.allSatisfy(\.isNumber)
        }
    }

    /// The columns for which the terminal has no room.
    var hidden: ArraySlice<OutputColumn> { columns.dropFirst(layout.widths.count) }

    /// The titles, and a line below them, so that they stand out without colour too.
    func header() -> String {
        let titles = line(columns.map(\.title))
        let rules = layout.widths.map { String(repeating: "─", count: $0) }.joined(separator: gap) + "\n"
        guard let terminal, terminal.isStyled else { return titles + rules }
        return "\u{1B}[1m" + titles.dropLast() + "\u{1B}[0m\n" + rules
    }

    func line(of record: TreeValue) -> String {
        line(columns.map { CellText.of(record.value(at: $0.path)) })
    }

    private func line(_ texts: [String]) -> String {
        let cells = layout.widths.indices.map { position in
            let width = layout.widths[position]
            let text = terminal == nil ? texts[position] : CellText.shortened(texts[position], to: width)
            return CellText.padded(text, to: width, right: alignsRight[position])
        }
        var line = cells.joined(separator: gap)
        while line.last == " " { line.removeLast() }
        return line + "\n"
    }

    private var gap: String { String(repeating: " ", count: TableLayout.gap) }
}

extension TreeValue {
    fileprivate var isNumber: Bool {
        switch self {
        case .integer, .decimal: true
        default: false
        }
    }
}
