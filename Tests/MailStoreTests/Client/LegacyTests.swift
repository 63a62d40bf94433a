import MailStore
import Simulators
import Testing

@Suite("Servers up to version 8", .timeLimit(.minutes(10)))
struct LegacyTests {
    private func server(_ client: @escaping @Sendable (inout MailStoreConfiguration) -> Void = { _ in }) -> SimulatedServer {
        var server = SimulatedServer.jumping(client: client)
        server.simulator.generation = .eight
        return server
    }

    @Test("The generation is detected once, or chosen by hand", arguments: [MailStoreDialect.detected, .legacy])
    func detection(dialect: MailStoreDialect) async throws {
        try await server { $0.dialect = dialect }.run { client, simulator, _ in
            #expect(try await client.server.getServerInfo().result["version"] == "8.5.2.9234")
            let users = try await client.server.getUsers()
            #expect(users.code == .succeeded)
            #expect(users.result.array?.count == 3)
            #expect(simulator.calls["GetUserList"] == 1)
            #expect(try await client.invoke("GetServerInfo").result["machineName"] == "MAILSTORE")
        }
    }

    @Test("Cumulative messages become new lines, each once")
    func messages() async throws {
        try await server().run { client, _, _ in
            var lines: [String] = []
            let last = try await client.start("VerifyStore", parameters: ["id": 1]).finalStatus { lines += $0.newLogLines }
            #expect(last.code == .succeeded)
            #expect(last.percent == 100)
            #expect(lines == (1...4).flatMap { step in (1...2).map { "VerifyStore: step \(step) of 4, line \($0)" } })
        }
    }

    @Test("Plain text with status 500 is an error of the function; cancelling is refused without a request; so is asking what it offers")
    func errors() async throws {
        try await server().run { client, _, _ in
            let failure = await #expect(throws: MailStoreError.self) { try await client.server.getUserInfo(userName: "nobody") }
            #expect(failure?.code == .functionFailed)
            #expect(failure?.message == "There is no user nobody.")
            let operation = try await client.start("VerifyStore", parameters: ["id": 1])
            let cancel = await #expect(throws: MailStoreError.self) { try await operation.cancel() }
            #expect(cancel?.code == .cannotCancel)
            let metadata = await #expect(throws: MailStoreError.self) { try await client.metadata() }
            #expect(metadata?.code == .notFound)
            let path = await #expect(throws: MailStoreError.self) { try await client.getStatus("../Invoke/DeleteUser") }
            #expect(path?.code == .noToken)
        }
    }
}
