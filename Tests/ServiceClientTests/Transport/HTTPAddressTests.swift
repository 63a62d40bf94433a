import ServiceClient
import Testing

@Suite("Addresses", .timeLimit(.minutes(10)))
struct HTTPAddressTests {
    @Test(
        "an address with a user is refused, and neither user nor password is shown, however wrong the rest is",
        arguments: [
            "https://admin:geheim@host.example/scene7", "admin:geheim@host.example/scene7", "htps://admin:geheim@host.example/scene7",
            "https:/admin:geheim@host.example/scene7", "https://admin:geheim@\u{301}host.example/scene7", "geheim://admin@host.example",
            "https://host.example/a b?user=admin:geheim@x",
        ]
    )
    func users(url: String) {
        let error = #expect(throws: ServiceClientError.self) { try HTTPAddress(url) }
        #expect(error?.code == .invalidRequest)
        #expect(error?.description.contains("geheim") == false, "\(error?.description ?? "")")
    }

    @Test(
        "an address that is refused is shown without its query and its fragment",
        arguments: [
            "host.example/scene7?token=geheim", "htps://host.example/scene7?token=geheim", "http://host:port/scene7?token=geheim",
            "http://host.example/scene7?token=ge heim", "http://host.example/scene7#token=geheim", "http://host.example/x?\u{301}=geheim",
            "host.example?token=geheim://",
        ]
    )
    func queries(url: String) {
        let error = #expect(throws: ServiceClientError.self) { try HTTPAddress(url) }
        #expect(error?.code == .invalidRequest)
        let text = error?.description.replacing(" ", with: "") ?? ""
        #expect(text.contains("host") && !text.contains("heim"), "\(text)")
    }

    @Test("an address that must not get a password is shown without its query")
    func exposed() throws {
        let address = try HTTPAddress("http://host.example/scene7?token=geheim")
        let error = #expect(throws: ServiceClientError.self) { try address.checkConfidentiality() }
        #expect(error?.code == .credentialsExposed)
        #expect(error?.message.hasPrefix("http://host.example/scene7 would get") == true, "\(error?.description ?? "")")
    }

    @Test(
        "what is on this machine may get a password over http, however it is written",
        arguments: ["localhost", "LocalHost", "127.0.0.1", "127.1.2.3", "[::1]"]
    )
    func thisMachine(host: String) throws {
        #expect(try HTTPAddress("http://\(host):8080/").isConfidential)
    }

    @Test(
        "a host that looks like this machine is another one",
        arguments: ["127.0.0.1.example", "127.0.1", "localhost.example", "128.0.0.1"]
    )
    func otherMachines(host: String) throws {
        #expect(try !HTTPAddress("http://\(host):8080/").isConfidential)
    }
}
