/// A locale as the service takes it: a language, and a country if it matters.
///
/// Form `ll[-CC]` (IPS protocol, “Locale”): an ISO 639 language code in lower case, an ISO 3166 country code in upper case.
public struct LocaleTag: Hashable, Sendable, CustomStringConvertible {
    /// The language, two lower-case letters.
    public let language: String

    /// The country, two upper-case letters; `nil` if it does not matter.
    public let country: String?

    /// Reads a locale.
    ///
    /// - Parameter text: The locale, for example `de` or `de-DE`.
    /// - Throws: ``IPSError`` with the code ``IPSError/Code/invalidLocale`` when the text has another form.
    public init(_ text: String) throws {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        let isLanguage = parts[0].utf8.count == 2 && parts[0].utf8.allSatisfy { (0x61...0x7A).contains($0) }
        guard isLanguage, parts.count <= 2 else { throw Self.refusal(text) }
        if parts.count == 2 {
            guard parts[1].utf8.count == 2, parts[1].utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { throw Self.refusal(text) }
        }
        language = parts[0]
        country = parts.count == 2 ? parts[1] : nil
    }

    /// The locale as it is sent, `de-DE`.
    public var description: String { country.map { "\(language)-\($0)" } ?? language }

    private static func refusal(_ text: String) -> IPSError {
        IPSError(
            .invalidLocale,
            operation: nil,
            message: "“\(text)” is no locale: write an ISO 639 language code in lower case and, if it matters, "
                + "an ISO 3166 country code in upper case, like de or de-DE"
        )
    }
}
