/// Finds the names that somebody probably meant.
package enum NameDistance {
    /// The known names nearest to a wrong one, at most three, the best first; none if all are far away.
    package static func nearest(to name: String, in known: [String]) -> [String] {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
        let most = max(1, wanted.count / 3)
        let scored = known.compactMap { candidate -> (distance: Int, name: String)? in
            let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
            guard abs(letters.count - wanted.count) <= most else { return nil }
            let distance = distance(wanted, letters)
            return distance <= most ? (distance, candidate) : nil
        }
        return scored.sorted { $0 < $1 }.prefix(3).map(\.name)
    }

    /// The end of an error about a wrong name: `; did you mean searchAssets?`, or nothing when no name is near.
    ///
    /// - Parameters:
    ///   - name: The wrong name.
    ///   - known: The names that there are.
    ///   - countsParts: Whether names that the wrong one is a part of are meant too, five at most; by default not.
    /// - Returns: The text, to stand after the error.
    package static func hint(for name: String, in known: [String], countsParts: Bool = false) -> String {
        let near = nearest(to: name, in: known)
        let wholes = countsParts ? known.filter { $0.lowercased().contains(name.lowercased()) && !near.contains($0) }.prefix(5) : []
        let meant = near + wholes
        return meant.isEmpty ? "" : "; did you mean \(meant.joined(separator: ", "))?"
    }

    /// How many letters must be put in, taken out, changed or swapped with their neighbour.
    private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var previous = Array(0...second.count)
        for i in first.indices {
            var current = [i + 1]
            for j in second.indices {
                var best = min(previous[j] + (first[i] == second[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
                if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] { best = min(best, before[j - 1] + 1) }
                current.append(best)
            }
            before = previous
            previous = current
        }
        return previous[second.count]
    }
}
