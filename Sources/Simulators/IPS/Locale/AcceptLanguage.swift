/// The `Accept-Language` header: what a caller wants, best first (RFC 9110, section 12.5.4).
struct AcceptLanguage {
    /// The ranges with their weights, the heaviest first; equal weights keep the order of the header.
    let ranges: [(range: String, weight: Double)]

    /// Reads the header; parts that are no language range are passed over, as HTTP wants it.
    init(_ header: String) {
        let parts = header.split(separator: ",").compactMap(Self.range)
        ranges = parts.enumerated().sorted { first, second in
            first.element.weight == second.element.weight
                ? first.offset < second.offset : first.element.weight > second.element.weight
        }.map(\.element)
    }

    /// The first wanted locale that the server has texts for.
    ///
    /// - Parameters:
    ///   - languages: The languages that the server has.
    ///   - fallback: The server's own locale, which `*` means.
    /// - Returns: The locale; nil when none of the wanted ones is there.
    func choice(among languages: Set<String>, fallback: IPSLocale) -> IPSLocale? {
        let refused = Set(ranges.filter { $0.weight == 0 }.map(\.range))
        for (range, weight) in ranges where weight > 0 {
            if range == "*" {
                if !refused.contains(fallback.language) { return fallback }
                continue
            }
            guard let locale = Self.locale(of: range), languages.contains(locale.language) else { continue }
            return locale
        }
        return nil
    }

    private static func range(_ part: Substring) -> (range: String, weight: Double)? {
        let fields = part.split(separator: ";", omittingEmptySubsequences: false).map { $0.filter { $0 != " " && $0 != "\t" } }
        guard let range = fields.first, !range.isEmpty else { return nil }
        guard fields.count > 1 else { return (range.lowercased(), 1) }
        guard fields[1].lowercased().hasPrefix("q="), let weight = Double(fields[1].dropFirst(2)), (0...1).contains(weight) else {
            return nil
        }
        return (range.lowercased(), weight)
    }

    /// Language ranges are written in any case: `DE-de` is `de-DE`.
    private static func locale(of range: String) -> IPSLocale? {
        let parts = range.split(separator: "-")
        guard let language = parts.first else { return nil }
        return parts.count == 1 ? IPSLocale(language) : IPSLocale("\(language)-\(parts[1].uppercased())") ?? IPSLocale(language)
    }
}
