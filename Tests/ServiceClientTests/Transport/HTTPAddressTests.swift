import ServiceClient
import Testing

@Suite("Addresses")
struct HTTPAddressTests {
    @Test(
        "an address with a user is refused, and neither user nor password is shown, however wrong the rest is",
        arguments: [
            "https://admin:geheim@host.example/scene7", "admin:geheim@host.example/scene7", "htps://admin:geheim@host.example/scene7",
            "https:/admin:geheim@host.example/scene7", "geheim://admin@host.example", "https://host.example/a b?user=admin:geheim@x",
        ]
    )
    func users(url: String) {
        let error = #expect(throws: ServiceClientError.self) { try HTTPAddress(url) }
        #expect(error?.code == .invalidRequest)
        #expect(error?.description.contains("geheim") == false, "\(error?.description ?? "")")
    }
}
