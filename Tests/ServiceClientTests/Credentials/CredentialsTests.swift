import ServiceClient
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite("Credentials", .timeLimit(.minutes(10)))
struct CredentialsTests {
    @Test("come from two environment variables")
    func environment() throws {
        let environment = ["CASTILE_IPS_USER": "ana", "CASTILE_IPS_PASSWORD": "p w"]
        let credentials = try Credentials.fromEnvironment(prefix: "CASTILE_IPS", environment: environment)
        #expect(credentials == Credentials(user: "ana", password: Secret("p w")))
    }

    @Test(
        "each missing variable is named, and no value is",
        arguments: [
            (["A_USER": "ana"], ["A_PASSWORD"]), (["A_PASSWORD": "hidden"], ["A_USER"]), ([:], ["A_USER", "A_PASSWORD"]),
            (["A_USER": "ana", "A_PASSWORD": ""], ["A_PASSWORD"]),
        ]
    )
    func missing(environment: [String: String], names: [String]) throws {
        let error = try #require(
            #expect(throws: ServiceClientError.self) { try Credentials.fromEnvironment(prefix: "A", environment: environment) }
        )
        #expect(error.code == .credentialsMissing)
        for name in names { #expect(error.message.contains(name)) }
        #expect(!error.description.contains("hidden"))
    }

    @Test(
        "come from a private file of JSON or of lines",
        arguments: [
            "{\"user\": \"ana\", \"password\": \"a=b#c\"}", "# mine\n\nuser = ana\npassword=a=b#c\n", "user=ana\r\npassword=a=b#c\r\n",
        ]
    )
    func file(content: String) throws {
        for mode in [0o600, 0o400, 0o700] {
            let credentials = try withFile(content, mode: mode) { try Credentials.fromFile($0) }
            #expect(credentials == Credentials(user: "ana", password: Secret("a=b#c")))
        }
    }

    @Test("a file that others can reach is refused and the remedy is said", arguments: [0o644, 0o640, 0o604, 0o660, 0o710])
    func exposed(mode: Int) throws {
        try withFile("user=ana\npassword=hidden", mode: mode) { path in
            let error = #expect(throws: ServiceClientError.self) { try Credentials.fromFile(path) }
            #expect(error?.code == .credentialsExposed)
            #expect(error?.description.contains("chmod 600 \(path)") == true)
        }
    }

    @Test(
        "a file without what is needed is refused, its content is not shown",
        arguments: [
            "{\"user\": \"ana\"}", "user=ana", "user=ana\npassword hidden", "{\"user\": 5, \"password\": \"hidden\"}", "", "{hidden",
        ]
    )
    func malformed(content: String) throws {
        try withFile(content, mode: 0o600) { path in
            let error = #expect(throws: ServiceClientError.self) { try Credentials.fromFile(path) }
            #expect(error?.code == .credentialsMissing)
            #expect(error?.description.contains(path) == true && error?.description.contains("hidden") == false)
        }
    }

    @Test("a file that is not there, a folder and an endless file are refused")
    func noFile() {
        for path in ["/no/such/file", "/tmp", "/dev/zero"] {
            let error = #expect(throws: ServiceClientError.self) { try Credentials.fromFile(path) }
            #expect(error?.code == .credentialsMissing)
        }
    }

    private func withFile<Result>(_ content: String, mode: Int, _ body: (String) throws -> Result) throws -> Result {
        let url = FileManager.default.temporaryDirectory.appending(path: "castile-\(UUID().uuidString)")
        try Data(content.utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
        return try body(url.path)
    }
}
