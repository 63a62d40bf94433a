/// Decides which part answers which request: by Content-ID if all have one, else by position.
enum PartMatcher {
    /// The part for each request that has one.
    static func match(_ parts: [ResponsePart], to requestIDs: [String?]) throws(OutlookBatchError) -> [Int: ResponsePart] {
        let ids = parts.compactMap(\.contentID)
        let known = requestIDs.compactMap { $0 }
        guard !parts.isEmpty, ids.count == parts.count, known.count == requestIDs.count, !known.isEmpty else { return byPosition(parts) }
        var matched: [Int: ResponsePart] = [:]
        for (part, id) in zip(parts, ids) {
            guard let index = requestIDs.firstIndex(of: id), matched.updateValue(part, forKey: index) == nil else {
                throw OutlookBatchError(
                    .invalidResponse,
                    "the answer has a part with the Content-ID \"\(id)\", which \(requestIDs.contains(id) ? "came before" : "was not sent")"
                )
            }
        }
        return matched
    }

    private static func byPosition(_ parts: [ResponsePart]) -> [Int: ResponsePart] {
        Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($0, $1) })
    }
}
