import MailStore
import ServiceClient
import Simulators
import TestServers
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite("The MailStore simulator", .timeLimit(.minutes(10)))
struct MailStoreSimulatorTests {
    @Test("A token is known for its lifetime after the end of its process")
    func tokenLifetime() async throws {
        let clock = ManualClock()
        var server = SimulatedServer.jumping(clock: clock)
        server.simulator.tokenLifetime = .seconds(60)
        try await server.run { client, _, _ in
            let operation = try await client.start("VerifyStore", parameters: ["id": 1])
            _ = try await operation.result()
            let token = try #require(operation.token)
            clock.advance(by: .seconds(59))
            #expect(try await client.getStatus(token).code == .succeeded)
            clock.advance(by: .seconds(1))
            let error = await #expect(throws: MailStoreError.self) { try await client.getStatus(token) }
            #expect(error?.code == .tokenExpired)
        }
    }

    @Test("What is kept in a file is there after a restart")
    func file() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "mailstore-\(UUID()).sqlite").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var server = SimulatedServer()
        server.simulator.store = .file(path)
        _ = try await server.run { client, _, _ in try await client.server.renameUser(oldUserName: "anna", newUserName: "änne") }
        let names = try await server.run { client, _, _ in
            try await client.server.getUsers().result.array?.compactMap { $0["userName"]?.string }
        }
        #expect(names == ["admin", "bert", "änne"])
    }

    @Test("A server asks for credentials by a challenge, but says what it offers without; the Service Provider Edition does not")
    func challenge() async throws {
        for (edition, offered) in [(MailStoreEdition.server, 89), (.serviceProvider, nil)] as [(MailStoreEdition, Int?)] {
            var server = SimulatedServer { $0.credentials = Credentials(user: "admin", password: Secret("wrong")) }
            server.simulator.edition = edition
            try await server.run { client, _, _ in
                let count = try? await client.metadata().functions.count
                #expect(count == offered)
                let error = await #expect(throws: MailStoreError.self) { try await client.start("GetTimeZones") }
                #expect(error?.code == .unauthorized)
            }
        }
    }
}
