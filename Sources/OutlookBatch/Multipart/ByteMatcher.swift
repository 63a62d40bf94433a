/// Looks for some bytes in a stream of chunks, each byte read once (Knuth, Morris and Pratt).
struct ByteMatcher {
    private let pattern: [UInt8]
    private let fallback: [Int]
    private var matched = 0

    init(_ pattern: [UInt8]) {
        self.pattern = pattern
        var fallback = [Int](repeating: 0, count: pattern.count)
        var length = 0
        for index in pattern.indices.dropFirst() {
            while length > 0, pattern[index] != pattern[length] { length = fallback[length - 1] }
            if pattern[index] == pattern[length] { length += 1 }
            fallback[index] = length
        }
        self.fallback = fallback
    }

    /// Forgets what was seen.
    mutating func reset() {
        matched = 0
    }

    /// Whether the pattern ends within this chunk, having begun here or in an earlier one.
    mutating func finds(in chunk: [UInt8]) -> Bool {
        for byte in chunk {
            while matched > 0, byte != pattern[matched] { matched = fallback[matched - 1] }
            if byte == pattern[matched] { matched += 1 }
            if matched == pattern.count {
                matched = fallback[matched - 1]
                return true
            }
        }
        return false
    }
}
