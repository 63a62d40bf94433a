import Testing

@testable import IPS

@Suite("Locales", .timeLimit(.minutes(10)))
struct LocaleTests {
    @Test("a language with or without a country is a locale", arguments: ["de", "de-DE", "ja-JP"])
    func valid(text: String) throws {
        #expect(try LocaleTag(text).description == text)
    }

    @Test(
        "anything else is refused with the form that is right",
        arguments: ["", "d", "DE", "de-de", "de_DE", "deu", "de-DE-x", "de-", "-DE", "ä1"]
    )
    func invalid(text: String) {
        let error = #expect(throws: IPSError.self) { try LocaleTag(text) }
        #expect(error?.code == .invalidLocale)
        #expect(error?.message.contains("ISO 639") == true)
        #expect(error?.message.contains("ISO 3166") == true)
    }

    @Test("the languages of a process come from its environment")
    func environment() {
        let languages = LanguagePreferences.fromEnvironment(["LANGUAGE": "de_AT:fr", "LANG": "en_GB.UTF-8"])
        #expect(languages.headerValue == "de-AT, fr;q=0.9, en-GB;q=0.8")
        #expect(LanguagePreferences.fromEnvironment(["LC_ALL": "ja_JP.UTF-8", "LANG": "de_DE"]).headerValue == "ja-JP")
        #expect(LanguagePreferences.fromEnvironment(["LANG": "C.UTF-8"]).headerValue == nil)
        #expect(LanguagePreferences.fromEnvironment(["LC_ALL": "C", "LANGUAGE": "de_DE"]) == .none)
        #expect(LanguagePreferences.fromEnvironment([:]) == .none)
    }

    @Test("a weight that is set outside 1 to 1,000 counts as the nearest in it", arguments: [(5_000, "de-DE"), (-3, "de-DE;q=0.001")])
    func changedWeight(weight: Int, header: String) throws {
        var preferences = LanguagePreferences([try LocaleTag("de-DE")])
        preferences.choices[0].weight = weight
        #expect(preferences.headerValue == header)
    }

    @Test("a list with weights is taken as Accept-Language has it")
    func weights() throws {
        let languages = try LanguagePreferences("de-DE, fr;q=0.75 , it;q=0, ja;q=0.001")
        #expect(languages.headerValue == "de-DE, fr;q=0.75, ja;q=0.001")
        #expect(languages.locales.map(\.description) == ["de-DE", "fr", "ja"])
        for text in ["de;q=2", "de;0.5", "de;q=x", "german", "de;q=0.5;q=0.6"] {
            let error = #expect(throws: IPSError.self) { try LanguagePreferences(text) }
            #expect(error?.code == .invalidLocale)
        }
    }
}
