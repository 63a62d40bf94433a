import XMLStream

/// When a job runs again: seconds, minutes, hours, day of the month, month, and at will day of the week (1 is Sunday) and year, in UTC.
///
/// Each is `*`, `?`, a number, a range `1-5`, a step `0/15`, or a list of them; months and days also by their English names.
struct CronSchedule {
    private static let ranges = [0...59, 0...59, 0...23, 1...31, 1...12, 1...7, 1970...2199]
    private static let names = [
        4: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
        5: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"],
    ]
    /// How many days ahead a next time is looked for: four years, and so one 29th of February.
    private static let horizon = 1_462

    private let fields: [Set<Int>]

    /// Nil for a text that is no such expression.
    init?(_ text: String) {
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard (5...7).contains(parts.count) else { return nil }
        var fields: [Set<Int>] = []
        for (index, range) in Self.ranges.enumerated() {
            guard let field = Self.field(index < parts.count ? parts[index] : "*", index, range) else { return nil }
            fields.append(field)
        }
        self.fields = fields
    }

    /// The first time after a moment, both in milliseconds since 1970; nil when there is none in the next four years.
    func next(after moment: Int64) -> Int64? {
        let start = Int((Double(moment) / 1_000).rounded(.down)) + 1
        let today = Int((Double(start) / 86_400).rounded(.down))
        for day in today..<today + Self.horizon {
            let date = XMLDateTime(secondsSince1970: day * 86_400)
            // 1970-01-01 was a Thursday, the fifth day.
            guard fields[3].contains(date.day), fields[4].contains(date.month), fields[6].contains(date.year),
                fields[5].contains(((day + 4) % 7 + 7) % 7 + 1)
            else { continue }
            for hour in fields[2].sorted() {
                for minute in fields[1].sorted() {
                    for second in fields[0].sorted() {
                        let time = day * 86_400 + hour * 3_600 + minute * 60 + second
                        if time >= start { return Int64(time) * 1_000 }
                    }
                }
            }
        }
        return nil
    }

    private static func field(_ text: Substring, _ index: Int, _ range: ClosedRange<Int>) -> Set<Int>? {
        var values: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: "/", omittingEmptySubsequences: false)
            guard pieces.count <= 2, let bounds = bounds(pieces[0], index, range, isOpen: pieces.count == 2) else { return nil }
            let step = pieces.count == 2 ? Int(pieces[1]) ?? 0 : 1
            guard step > 0 else { return nil }
            values.formUnion(stride(from: bounds.lowerBound, through: bounds.upperBound, by: step))
        }
        return values
    }

    private static func bounds(_ text: Substring, _ index: Int, _ range: ClosedRange<Int>, isOpen: Bool) -> ClosedRange<Int>? {
        if text == "*" || text == "?" { return range }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { number($0, index) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last else { return nil }
        guard range.contains(first), range.contains(last) else { return nil }
        return first...(ends.count == 1 && isOpen ? range.upperBound : last)
    }

    private static func number(_ text: Substring, _ index: Int) -> Int? {
        if let place = names[index]?.firstIndex(of: text.uppercased()) { return place + 1 }
        return Int(text)
    }
}
