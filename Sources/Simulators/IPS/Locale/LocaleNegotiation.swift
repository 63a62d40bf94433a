/// Which locale an answer has: that of the authHeader, else that of `Accept-Language`, else the server's.
struct LocaleNegotiation {
    /// The server's own locale.
    var serverLocale: IPSLocale

    /// Chooses the locale.
    ///
    /// - Parameters:
    ///   - requested: The text of authHeader/locale.
    ///   - acceptLanguage: The HTTP header.
    /// - Returns: The locale; its language may be one that the simulator has no texts for.
    /// - Throws: A fault that names a locale of another form than `ll[-CC]`.
    func locale(requested: String?, acceptLanguage: String?) throws(IPSFault) -> IPSLocale {
        guard let requested else { return locale(acceptLanguage: acceptLanguage) }
        guard let locale = IPSLocale(requested) else {
            throw IPSFault(.invalidParameter, .invalidLocale, requested)
        }
        return locale
    }

    /// Chooses the locale where the authHeader says nothing, or nothing that can be read.
    func locale(acceptLanguage: String?) -> IPSLocale {
        guard let acceptLanguage else { return serverLocale }
        let languages = Set(Language.allCases.map(\.rawValue))
        return AcceptLanguage(acceptLanguage).choice(among: languages, fallback: serverLocale) ?? serverLocale
    }

    /// The language of texts for a locale.
    func language(of locale: IPSLocale) -> Language {
        Language(rawValue: locale.language) ?? Language(rawValue: serverLocale.language) ?? .english
    }
}
