import MailStore
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
}
