/// What someone who mistyped a name probably meant.
enum Suggestion {
    /// `; did you mean X?`, or nothing when no name is near.
    static func near(_ name: String, among names: [String]) -> String {
        let limit = max(1, name.count / 3)
        let best = names.map { ($0, distance(name.lowercased(), $0.lowercased())) }.min { ($0.1, $0.0) < ($1.1, $1.0) }
        guard let best, best.1 <= limit else { return "" }
        return "; did you mean \(best.0)?"
    }

    /// Levenshtein's: insertions, deletions and replacements from one to the other.
    private static func distance(_ one: String, _ other: String) -> Int {
        let (left, right) = (Array(one), Array(other))
        guard left.count < 200, right.count < 200 else { return .max }
        var previous = Array(0...right.count)
        for (row, character) in left.enumerated() {
            var current = [row + 1]
            for (column, candidate) in right.enumerated() {
                current.append(min(previous[column + 1] + 1, current[column] + 1, previous[column] + (character == candidate ? 0 : 1)))
            }
            previous = current
        }
        return previous[right.count]
    }
}
