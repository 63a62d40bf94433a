/// A locale of the service: `ll` or `ll-CC`, ISO 639 in lower case and ISO 3166 in upper case.
package struct IPSLocale: Hashable, Sendable, CustomStringConvertible {
    package let language: String
    package let country: String?

    package static let american = IPSLocale(language: "en", country: "US")

    private init(language: String, country: String?) {
        self.language = language
        self.country = country
    }

    /// Reads a locale; nil when the text has another form.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, parts.count <= 2, Self.isPair(language, of: "a"..."z") else { return nil }
        if parts.count == 2, !Self.isPair(parts[1], of: "A"..."Z") { return nil }
        self.init(language: String(language), country: parts.count == 2 ? String(parts[1]) : nil)
    }

    package var description: String {
        country.map { "\(language)-\($0)" } ?? language
    }

    private static func isPair(_ text: some StringProtocol, of letters: ClosedRange<Unicode.Scalar>) -> Bool {
        text.unicodeScalars.count == 2 && text.unicodeScalars.allSatisfy { letters.contains($0) }
    }
}
