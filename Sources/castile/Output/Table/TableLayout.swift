/// Which columns a table shows, and how wide.
struct TableLayout: Hashable {
    static let gap = 2
    /// A column is not made narrower than this, unless its own texts are.
    static let narrowest = 8

    /// One width a column; columns beyond these do not fit.
    var widths: [Int]

    /// Gives each column the width of its longest text if there is room; else takes from the widest first, and then drops columns from the end.
    ///
    /// - Parameters:
    ///   - natural: The widest text of each column.
    ///   - room: The width of the terminal; nil means that there is no limit.
    init(natural: [Int], room: Int?) {
        widths = natural
        guard let room else { return }
        while widths.count > 1, Self.total(widths.map { min($0, Self.narrowest) }) > room { widths.removeLast() }
        while Self.total(widths) > room {
            guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) else { return }
            let next = widths.filter { $0 < widths[widest] }.max() ?? 0
            let excess = Self.total(widths) - room
            widths[widest] = max(widths[widest] - excess, min(next, widths[widest] - 1), 1)
            if widths == [1] { return }
        }
    }

    private static func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + gap * max(0, widths.count - 1)
    }
}
