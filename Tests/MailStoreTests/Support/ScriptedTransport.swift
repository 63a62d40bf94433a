import HTTPTypes
import MailStore
import ServiceClient
import Synchronization

/// A transport whose JSON answers are written down beforehand.
final class ScriptedTransport: ClientTransport {
    private let answers: Mutex<[(status: Int, body: String)]>

    init(_ answers: [(status: Int, body: String)]) { self.answers = Mutex(answers) }

    func send(_ request: HTTPRequest, body: HTTPBody?, timeout: Duration) async throws -> (HTTPResponse, HTTPBody) {
        let next = answers.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        guard let next else { throw ServiceClientError(.unreachable, "nothing more is written down") }
        let response = HTTPResponse(status: .init(code: next.status), headerFields: [.contentType: "application/json"])
        return (response, HTTPBody(Array(next.body.utf8)))
    }

    /// A client over this transport that waits on the clock and asks nothing beside what a test does.
    func client(clock: any Clock<Duration> & Sendable) -> MailStoreClient {
        let credentials = Credentials(user: "admin", password: Secret("admin"))
        var configuration = MailStoreConfiguration(server: "mailstore.test", credentials: credentials)
        configuration.dialect = .current
        configuration.clock = clock
        return MailStoreClient(configuration: configuration, transport: self)
    }
}
