extension String {
    /// The names that a misspelt one may have meant: at most three, the nearest first.
    func nearest(among names: [String]) -> [String] {
        let ranked = names.map { (name: $0, distance: editDistance(to: $0)) }
            .filter { $0.distance <= Swift.max(2, count / 3) }
            .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
        return ranked.prefix(3).map(\.name)
    }

    /// How many characters must be inserted, deleted, replaced or swapped with their neighbour to get from one to the other, case aside.
    private func editDistance(to other: String) -> Int {
        let left = Array(lowercased())
        let right = Array(other.lowercased())
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var current = [i + 1]
            for j in right.indices {
                var best = Swift.min(last[j + 1] + 1, current[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = Swift.min(best, beforeLast[j - 1] + 1) }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
