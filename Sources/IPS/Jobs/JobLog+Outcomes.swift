/// How many files and transfers a job came to, by what became of them; `nil` where the log counts none.
extension JobLog {
    /// Files that became assets or replaced some, and transfers.
    ///
    /// Files that were updated may be counted as successes too, or only as updates; the larger of these two counts is taken.
    package var successes: Int? {
        Self.sum([[fileSuccessCount, fileUpdateCount].compactMap(\.self).max(), transferSuccessCount])
    }

    package var warnings: Int? { Self.sum([fileWarningCount, transferWarningCount]) }

    package var errors: Int? { Self.sum([fileErrorCount, transferErrorCount]) }

    /// What the job did, skipped files included, and errors not.
    package var accomplishments: Int { Self.sum([successes, warnings, fileDuplicateCount]) ?? 0 }

    /// Whether it counts anything at all; every count may be absent.
    package var countsOutcomes: Bool {
        successes != nil || warnings != nil || errors != nil || fileDuplicateCount != nil
    }

    private static func sum(_ counts: [Int?]) -> Int? {
        let known = counts.compactMap(\.self)
        return known.isEmpty ? nil : known.reduce(0, +)
    }
}
