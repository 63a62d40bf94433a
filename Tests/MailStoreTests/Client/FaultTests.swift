import MailStore
import ServiceClient
import Simulators
import Testing

@Suite("Servers that misbehave", .timeLimit(.minutes(10)))
struct FaultTests {
    private func failure(
        _ behaviour: Misbehaviour,
        _ client: @escaping @Sendable (inout MailStoreConfiguration) -> Void = { _ in }
    ) async throws -> MailStoreError? {
        let server = SimulatedServer { configuration in
            configuration.dialect = .current
            client(&configuration)
        }
        return try await server.run { client, simulator, _ in
            simulator.misbehaviour.add(behaviour, to: "GetUsers")
            return await #expect(throws: MailStoreError.self) { try await client.server.getUsers() }
        }
    }

    @Test("HTML where JSON is expected is shown by its start")
    func html() async throws {
        let error = try await failure(.html)
        #expect(error?.code == .notJSON)
        #expect(error?.description.contains("Please sign in") == true)
    }

    @Test("Half an answer is a broken connection, not half a result")
    func half() async throws {
        let error = try await failure(.halfResponse)
        #expect(error?.code == .transportFailed)
        #expect((error?.underlyingError as? ServiceClientError)?.code == .truncatedResponse)
    }

    @Test("411 and 502 are told apart")
    func statuses() async throws {
        #expect(try await failure(.status(411))?.code == .lengthRequired)
        #expect(try await failure(.status(502))?.code == .unexpectedStatus)
    }

    @Test("A server that is too slow is left, with the setting named")
    func slow() async throws {
        let error = try await failure(.delay(.seconds(2))) { $0.timeout.request = .milliseconds(100) }
        #expect(error?.code == .transportFailed)
        #expect((error?.underlyingError as? ServiceClientError)?.code == .timedOut)
    }

    @Test("A certificate nobody vouches for, and one that is not the pinned one, end the call before credentials are sent")
    func certificates() async throws {
        let changed = TLSTrust.pinned(sha256: String(repeating: "ab", count: 32))
        for (trust, code) in [(TLSTrust.strict, ServiceClientError.Code.tlsFailure), (changed, .certificateChanged)] {
            try await SimulatedServer().run { _, simulator, running in
                let configuration = SimulatedServer().configuration(running)
                let error = await #expect(throws: MailStoreError.self) {
                    try await MailStoreClient.withClient(configuration: configuration, trust: trust) { try await $0.server.getUsers() }
                }
                #expect(error?.code == .transportFailed)
                #expect((error?.underlyingError as? ServiceClientError)?.code == code)
                #expect(simulator.calls.total == 0)
            }
        }
    }

    @Test("Unchecked trust works with any certificate, and has to be asked for")
    func unchecked() async throws {
        try await SimulatedServer().run { _, _, running in
            let client = try MailStoreClient(
                server: "127.0.0.1",
                port: running.port,
                credentials: Credentials(user: "admin", password: Secret("admin")),
                trust: .uncheckedDangerously
            )
            #expect(try await client.server.getUsers().code == .succeeded)
            try await client.shutdown()
        }
    }
}
