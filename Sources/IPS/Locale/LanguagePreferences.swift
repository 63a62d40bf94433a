#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The languages that a user reads, for the HTTP header `Accept-Language` (RFC 9110, section 12.5.4).
///
/// The service uses them when a call has no locale of its own (IPS protocol, “Locale”).
public struct LanguagePreferences: Hashable, Sendable {
    /// A language with its weight.
    public struct Choice: Hashable, Sendable {
        /// The locale.
        public var locale: LocaleTag

        /// How much it is liked, in thousandths: 1 to 1,000; a value outside that counts as the nearest in it.
        public var weight: Int {
            didSet { weight = Self.clamped(weight) }
        }

        /// Makes a choice.
        ///
        /// - Parameters:
        ///   - locale: The locale.
        ///   - weight: How much it is liked, in thousandths; a value outside 1 to 1,000 counts as the nearest in it.
        public init(_ locale: LocaleTag, weight: Int = 1_000) {
            self.locale = locale
            self.weight = Self.clamped(weight)
        }

        private static func clamped(_ weight: Int) -> Int { min(max(weight, 1), 1_000) }
    }

    /// The languages with their weights, in the order in which they are sent.
    public var choices: [Choice]

    /// The locales, in the order in which they are sent.
    public var locales: [LocaleTag] { choices.map(\.locale) }

    /// Makes preferences with weights that fall from locale to locale.
    ///
    /// - Parameter locales: The locales, best first.
    public init(_ locales: [LocaleTag]) {
        choices = locales.enumerated().map { index, locale in Choice(locale, weight: max(100, 1_000 - index * 100)) }
    }

    /// Makes preferences.
    ///
    /// - Parameter choices: The languages with their weights.
    public init(choices: [Choice]) { self.choices = choices }

    /// Reads preferences as `Accept-Language` has them, `de-DE, fr;q=0.7`.
    ///
    /// - Parameter text: The locales, each with or without a weight from 0 to 1; a weight of 0 leaves the locale out.
    /// - Throws: ``IPSError`` with the code ``IPSError/Code/invalidLocale`` when a part has another form.
    public init(_ text: String) throws {
        choices = try text.split(separator: ",").compactMap { part in
            let halves = part.split(separator: ";", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
            let locale = try LocaleTag(halves[0])
            guard halves.count > 1 else { return Choice(locale) }
            guard halves.count == 2, halves[1].hasPrefix("q="), let weight = Double(halves[1].dropFirst(2)), (0...1).contains(weight) else {
                throw IPSError(
                    .invalidLocale,
                    operation: nil,
                    message: "“\(part)” is no language with a weight: write it like de-DE;q=0.7, with a weight from 0 to 1"
                )
            }
            return weight == 0 ? nil : Choice(locale, weight: Int((weight * 1_000).rounded()))
        }
    }

    /// No preference: the header is not sent.
    public static let none = LanguagePreferences([])

    /// What the environment of this process prefers.
    public static var ofProcess: LanguagePreferences { fromEnvironment(ProcessInfo.processInfo.environment) }

    /// Reads the preferences of a process from its environment.
    ///
    /// `LANGUAGE` is a list; of `LC_ALL`, `LC_MESSAGES` and `LANG` the first that is set counts (POSIX, section 8.2). If that is `C` or
    /// `POSIX`, which name no language, `LANGUAGE` does not count either (GNU gettext, section 2.3.3).
    ///
    /// - Parameter environment: The variables of the process.
    /// - Returns: The preferences; none if no variable names a language.
    public static func fromEnvironment(_ environment: [String: String]) -> LanguagePreferences {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        let list = locale == "C" || locale == "POSIX" ? "" : environment["LANGUAGE"] ?? ""
        let candidates = list.split(separator: ":").map(String.init) + [locale ?? ""]
        var locales: [LocaleTag] = []
        for candidate in candidates {
            let name = candidate.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-")
            if let tag = try? LocaleTag(String(name)), !locales.contains(tag) { locales.append(tag) }
        }
        return LanguagePreferences(locales)
    }

    /// The header's value; `nil` if there is no preference.
    public var headerValue: String? {
        guard !choices.isEmpty else { return nil }
        return choices.map { $0.weight == 1_000 ? "\($0.locale)" : "\($0.locale);q=0.\(Self.digits($0.weight))" }.joined(separator: ", ")
    }

    /// Thousandths as decimals, without zeros at the end.
    private static func digits(_ weight: Int) -> String {
        var digits = String(repeating: "0", count: 3 - String(weight).count) + String(weight)
        while digits.hasSuffix("0") { digits.removeLast() }
        return digits
    }
}
