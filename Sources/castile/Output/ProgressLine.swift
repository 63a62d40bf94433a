/// One line that says how far the work is: a bar when the end is known, and what is being done.
struct ProgressLine {
    private static let barWidth = 24

    var text: String
    /// From 0 to 1.
    var fraction: Double?

    func fitted(to terminal: Terminal) -> String {
        var line = ""
        for character in bar + VisibleText.line(text) {
            guard DisplayWidth.of(line) + DisplayWidth.of(character) < terminal.width else { break }
            line.append(character)
        }
        return line
    }

    private var bar: String {
        guard let fraction, fraction.isFinite else { return "" }
        let done = min(max(fraction, 0), 1)
        let filled = Int((done * Double(Self.barWidth)).rounded(.down))
        let percent = String(Int((done * 100).rounded(.down)))
        let padding = String(repeating: " ", count: 3 - percent.count)
        return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: Self.barWidth - filled)
            + "] \(padding)\(percent)%  "
    }
}
