import Testing
import WSDL

@testable import Simulators

@Suite("Locales of the IPS simulator", .timeLimit(.minutes(10)))
struct IPSLocaleTests {
    @Test(
        "A locale is ll or ll-CC",
        arguments: [("en", true), ("de-DE", true), ("EN", false), ("de_DE", false), ("deu", false), ("de-de", false), ("", false)]
    )
    func form(text: String, isLocale: Bool) {
        #expect((IPSLocale(text) != nil) == isLocale)
        #expect(IPSLocale(text).map(\.description) ?? text == text)
    }

    @Test(
        "Accept-Language gives the heaviest language that there is",
        arguments: [
            ("de-DE,de;q=0.9,en;q=0.5", "de-DE"),
            ("en;q=0.4, fr-CH;q=0.8, ja;q=0.6", "fr-CH"),
            ("es, it;q=0.9, ja;q=0.1", "ja"),
            ("de;q=0, fr;q=0.1", "fr"),
            ("es, *;q=0.5", "en-US"),
            ("es", nil), ("*, en;q=0", nil), ("de;q=7", nil), ("", nil),
        ]
    )
    func acceptLanguage(header: String, locale: String?) {
        let choice = AcceptLanguage(header).choice(among: ["en", "de", "fr", "ja"], fallback: .american)
        #expect(choice?.description == locale)
    }

    @Test("Each sentence is there in each language, with the same places for its arguments")
    func messages() {
        for key in MessageKey.allCases {
            let places = Language.allCases.map { language in
                (Messages.table[key]?[language] ?? "").split(separator: "%", omittingEmptySubsequences: false).dropFirst().map {
                    $0.prefix(1)
                }.sorted()
            }
            #expect(Messages.table[key]?.count == Language.allCases.count, "\(key)")
            #expect(Set(places).count == 1, "\(key)")
        }
    }

    @Test("An argument that looks like a place stays as it is")
    func arguments() {
        #expect(MessageKey.actionMismatch.text(in: .english, ["%2", "100%"]) == "SOAPAction says %2, the body asks for 100%.")
    }

    @Test("authHeader/locale goes before Accept-Language, that before the server's own")
    func precedence() async throws {
        try await withIPS { ips in
            let header = IPSCaller.Header(password: "wrong")
            let german = IPSCaller.Header(password: "wrong", locale: "de-DE")
            let own = try await ips.fault("checkLogin", ["email": "a", "password": "b"], header: header)
            #expect(own.reason == "The user or the password is wrong.")
            let accepted = try await ips.fault(
                "checkLogin",
                ["email": "a", "password": "b"],
                header: header,
                headers: ["Accept-Language": "es, fr;q=0.5"]
            )
            #expect(accepted.reason == "L’utilisateur ou le mot de passe est incorrect.")
            let asked = try await ips.fault(
                "checkLogin",
                ["email": "a", "password": "b"],
                header: german,
                headers: ["Accept-Language": "fr"]
            )
            #expect(asked.reason == "Benutzer oder Passwort ist falsch.")
        }
    }

    @Test(
        "Descriptions are in the language of the call",
        arguments: [
            ("en-US", "Sample photograph"), ("de-DE", "Beispielfoto"), ("fr", "Photo d’exemple"), ("ja-JP", "サンプル写真"),
            ("es-ES", "Sample photograph"),
        ]
    )
    func descriptions(locale: String, beginning: String) async throws {
        try await withIPS { ips in
            let found = try await ips.search(
                ["folder": "Sample/", "includeSubfolders": true, "assetTypeArray": ["Image"], "recordsPerPage": 5],
                header: .init(locale: locale)
            )
            let descriptions = try #require(found["assetArray"]).items.compactMap { $0["imageInfo"]?["description"]?.text }
            #expect(descriptions.count == 5)
            #expect(descriptions.allSatisfy { $0.hasPrefix(beginning) })
        }
    }

    @Test("A locale of another form is a fault that names it, in the language of Accept-Language")
    func invalid() async throws {
        try await withIPS { ips in
            let fault = try await ips.fault(
                "getCompanyInfo",
                ["companyName": "Sample Company"],
                header: .init(locale: "de_DE"),
                headers: ["Accept-Language": "de"]
            )
            #expect(fault.code == 30001)
            #expect(fault.reason.contains("Gebietsschema de_DE"))
        }
    }
}
