/// Finds secrets in a text, all of them in one pass: a batch has a thousand handles, and a fault can be a megabyte.
///
/// A short secret stands in other words by chance: `10` in the code 10001. So it is hidden as a whole word only, and one that is itself
/// a word of most faults only where it is given as a value; see ``FaultWords``.
struct SecretFinder: Sendable {
    /// What stands in place of a secret.
    static let mark = "<redacted>"

    /// From so many bytes on a secret stands nowhere by chance.
    private static let longBytes = 8

    /// Where a secret is hidden.
    private enum Rule {
        case everywhere
        case wholeWords
        case values
    }

    /// The tree of the secrets' bytes: a node with the byte that leads on, and the node behind it; the root is 0.
    private var edges: [Int: Int] = [:]

    /// The nodes where a secret ends.
    private var ends: [Int: Rule] = [:]

    /// The bytes that a secret begins with, since most bytes of a text begin none.
    private var beginnings = [Bool](repeating: false, count: 256)

    /// Prepares secrets to be found, as they are and as XML writes them.
    init(_ secrets: Set<String>) {
        for secret in secrets where !secret.isEmpty {
            let rule: Rule = FaultWords.makeUp(secret) ? .values : secret.utf8.count < Self.longBytes ? .wholeWords : .everywhere
            insert(secret, rule)
            let escaped = secret.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            if escaped != secret { insert(escaped, rule) }
        }
    }

    /// The same without the secrets that can stand in other words by chance.
    var longOnes: SecretFinder {
        var finder = self
        finder.ends = ends.filter { $0.value == .everywhere }
        return finder
    }

    private mutating func insert(_ secret: String, _ rule: Rule) {
        var node = 0
        for (index, byte) in secret.utf8.enumerated() {
            if index == 0 { beginnings[Int(byte)] = true }
            let edge = node << 8 | Int(byte)
            node = edges[edge] ?? edges.count + 1
            edges[edge] = node
        }
        ends[node] = rule
    }

    /// Puts ``mark`` in place of each secret; secrets that overlap are one.
    func hide(in text: String) -> String {
        guard !ends.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var shown: [UInt8] = []
        var copied = 0
        var index = 0
        while index < bytes.count {
            guard var end = end(ofSecretAt: index, in: bytes) else {
                index += 1
                continue
            }
            shown += bytes[copied..<index]
            while index + 1 < end {
                index += 1
                if let other = self.end(ofSecretAt: index, in: bytes) { end = max(end, other) }
            }
            shown += Self.mark.utf8
            (copied, index) = (end, end)
        }
        return copied == 0 ? text : String(decoding: shown + bytes[copied...], as: UTF8.self)
    }

    /// Where the longest secret that begins at a place ends.
    private func end(ofSecretAt start: Int, in bytes: [UInt8]) -> Int? {
        guard beginnings[Int(bytes[start])] else { return nil }
        var longest: Int?
        var (node, index) = (0, start)
        while index < bytes.count, let next = edges[node << 8 | Int(bytes[index])] {
            (node, index) = (next, index + 1)
            if let rule = ends[node], Self.allows(rule, start..<index, in: bytes) { longest = index }
        }
        return longest
    }

    private static func allows(_ rule: Rule, _ place: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard rule != .everywhere else { return true }
        let before = place.lowerBound > 0 ? bytes[place.lowerBound - 1] : nil
        let after = place.upperBound < bytes.count ? bytes[place.upperBound] : nil
        if isWord(bytes[place.lowerBound]), before.map(isWord) ?? false { return false }
        if isWord(bytes[place.upperBound - 1]), after.map(isWord) ?? false { return false }
        if rule == .wholeWords || before == UInt8(ascii: "=") { return true }
        return before.map(isQuote) ?? true && after.map(isQuote) ?? true
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Whether a byte is, or is a part of, what encloses a value: ASCII's marks and brackets, and all marks beyond ASCII.
    private static func isQuote(_ byte: UInt8) -> Bool {
        byte >= 0x80 || "\"'`<>()[]{}|".utf8.contains(byte)
    }
}
