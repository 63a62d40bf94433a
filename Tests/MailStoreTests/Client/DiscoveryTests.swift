import HTTPTypes
import MailStore
import ServiceClient
import Synchronization
import TestServers
import Testing

@Suite("What a server offers", .timeLimit(.minutes(10)))
struct DiscoveryTests {
    /// Leaves the first question without an answer, and says to the others that it offers nothing.
    private final class SilentAtFirst: ClientTransport {
        let arrived = AsyncStream.makeStream(of: Void.self)
        private let count = Mutex(0)

        func send(_ request: HTTPRequest, body: HTTPBody?, timeout: Duration) async throws -> (HTTPResponse, HTTPBody) {
            let number = count.withLock { count in
                defer { count += 1 }
                return count
            }
            guard number > 0 else {
                arrived.continuation.finish()
                for await _ in AsyncStream<Void>.makeStream().stream {}
                throw CancellationError()
            }
            return (HTTPResponse(status: .ok), HTTPBody(Array("[]".utf8)))
        }
    }

    @Test("Who asks a silent server can be cancelled, and the next one asks anew")
    func cancellation() async throws {
        let transport = SilentAtFirst()
        var configuration = MailStoreConfiguration(
            server: "mail.test",
            credentials: Credentials(user: "admin", password: Secret("s3cret"))
        )
        configuration.dialect = .detected
        let client = MailStoreClient(configuration: configuration, transport: transport)
        let task = Task { try await client.metadata() }
        for await _ in transport.arrived.stream {}
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await client.metadata().functions.isEmpty)
    }
}
