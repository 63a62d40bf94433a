/// The languages that a user reads, best first, for the HTTP header `Accept-Language` (RFC 9110, section 12.5.4).
///
/// The service uses them when a call has no locale of its own (IPS protocol, “Locale”).
public struct LanguagePreferences: Hashable, Sendable {
    /// The locales, best first.
    public var locales: [LocaleTag]

    /// Makes preferences.
    ///
    /// - Parameter locales: The locales, best first.
    public init(_ locales: [LocaleTag]) { self.locales = locales }

    /// No preference: the header is not sent.
    public static let none = LanguagePreferences([])

    /// Reads the preferences of a process from its environment.
    ///
    /// `LANGUAGE` is a list; of `LC_ALL`, `LC_MESSAGES` and `LANG` the first that is set counts (POSIX, section 8.2).
    /// Values such as `C` and `POSIX` name no language and are passed over.
    ///
    /// - Parameter environment: The variables of the process.
    /// - Returns: The preferences; none if no variable names a language.
    public static func fromEnvironment(_ environment: [String: String]) -> LanguagePreferences {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        let candidates = (environment["LANGUAGE"] ?? "").split(separator: ":").map(String.init) + [locale ?? ""]
        var locales: [LocaleTag] = []
        for candidate in candidates {
            let name = candidate.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-")
            if let tag = try? LocaleTag(String(name)), !locales.contains(tag) { locales.append(tag) }
        }
        return LanguagePreferences(locales)
    }

    /// The header's value with falling weights; `nil` if there is no preference.
    public var headerValue: String? {
        guard !locales.isEmpty else { return nil }
        return locales.enumerated()
            .map { index, locale in index == 0 ? locale.description : "\(locale);q=0.\(max(1, 10 - index))" }
            .joined(separator: ", ")
    }
}
