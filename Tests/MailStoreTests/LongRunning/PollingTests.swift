import HTTPTypes
import MailStore
import ServiceClient
import TestServers
import Testing

@Suite("Questions for a status", .timeLimit(.minutes(10)))
struct PollingTests {
    private static let running = (status: 200, body: #"{"statusCode":"running","token":"t","statusVersion":3}"#)
    private static let succeeded = (status: 200, body: #"{"statusCode":"succeeded","statusVersion":4}"#)

    @Test("A server that is busy for a moment is asked again, whatever its proxy says in JSON")
    func busy() async throws {
        let busy = [
            (status: 503, body: #"{"error":"Service Unavailable"}"#),
            (status: 429, body: #"{"statusCode":429,"error":"Too Many Requests"}"#),
        ]
        let transport = ScriptedTransport([Self.running] + busy + [Self.succeeded])
        let client = transport.client(clock: ManualClock())
        #expect(try await client.handleToken("t").code == .succeeded)
    }

    @Test("A server that does not hold the questions is not asked again at once")
    func unheld() async throws {
        let transport = ScriptedTransport([Self.running, Self.running, Self.running, Self.succeeded])
        let clock = ManualClock()
        #expect(try await transport.client(clock: clock).handleToken("t").code == .succeeded)
        #expect(clock.sleeps == [.seconds(1), .seconds(1)])
    }

    /// Lets the time of each exchange pass.
    private struct SlowTransport: ClientTransport {
        func send(_ request: HTTPRequest, body: HTTPBody?, timeout: Duration) async throws -> (HTTPResponse, HTTPBody) {
            throw ServiceClientError(.timedOut, "there was no answer", setting: .init(name: "timeout", value: "\(timeout)"))
        }
    }

    @Test("The time that passed is named: that of a question for a status is not the one for other calls")
    func timeouts() async throws {
        let credentials = Credentials(user: "admin", password: Secret("admin"))
        var configuration = MailStoreConfiguration(server: "mailstore.test", credentials: credentials)
        configuration.dialect = .current
        let client = MailStoreClient(configuration: configuration, transport: SlowTransport())
        let status = await #expect(throws: MailStoreError.self) { try await client.getStatus("t") }
        #expect((status?.underlyingError as? ServiceClientError)?.setting?.name == "timeout.poll and timeout.pollMargin")
        let call = await #expect(throws: MailStoreError.self) { try await client.server.getUsers() }
        #expect((call?.underlyingError as? ServiceClientError)?.setting?.name == "timeout.request")
        #expect(call?.shortDescription == "transportFailed")
    }

    @Test("A process without a token is a malformed answer: what was asked for was sent, and runs")
    func withoutToken() async throws {
        let client = ScriptedTransport([(status: 200, body: #"{"statusCode":"running","statusVersion":1}"#)]).client(clock: ManualClock())
        let error = await #expect(throws: MailStoreError.self) { try await client.server.verifyStore(id: 1) }
        #expect(error?.code == .malformedAnswer)
    }
}
