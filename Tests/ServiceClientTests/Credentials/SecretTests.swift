import ServiceClient
import Testing

@Suite("Secrets", .timeLimit(.minutes(10)))
struct SecretTests {
    private struct Holder {
        var secret: Secret
        var credentials: Credentials
    }

    @Test("are never printed, dumped or reflected; only reveal hands them out")
    func hidden() {
        let secret = Secret("open sesame")
        let holder = Holder(secret: secret, credentials: .init(user: "ali", password: secret))
        var dumped = ""
        dump(holder, to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), "\(holder)", String(reflecting: holder), "\([secret])", dumped] {
            #expect(!text.contains("sesame"))
            #expect(text.contains("<redacted>"))
        }
        #expect(Mirror(reflecting: secret).children.isEmpty)
        #expect(secret.reveal() == "open sesame")
        #expect((secret as Any) as? any Encodable == nil)
    }

    @Test(
        "a password is known by the end of its name",
        arguments: [("password", true), ("AuthPassword", true), ("passwordExpires", false)]
    )
    func names(name: String, isPassword: Bool) {
        #expect(Secret.isPassword(named: name) == isPassword)
    }
}
