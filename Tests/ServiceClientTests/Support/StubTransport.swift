import HTTPTypes
import ServiceClient
import Synchronization

/// A transport that answers from a list and keeps what it was asked.
final class StubTransport: ClientTransport {
    typealias Answer = Result<(HTTPResponse, HTTPBody), ServiceClientError>

    private let state: Mutex<(answers: [Answer], requests: [HTTPRequest], timeouts: [Duration])>

    init(_ answers: [Answer]) {
        state = Mutex((answers, [], []))
    }

    var requests: [HTTPRequest] { state.withLock { $0.requests } }
    var timeouts: [Duration] { state.withLock { $0.timeouts } }

    func send(_ request: HTTPRequest, body: HTTPBody?, timeout: Duration) async throws -> (HTTPResponse, HTTPBody) {
        let answer = state.withLock { state in
            state.requests.append(request)
            state.timeouts.append(timeout)
            return state.answers.isEmpty ? .success((HTTPResponse(status: .ok), HTTPBody())) : state.answers.removeFirst()
        }
        return try answer.get()
    }

    static func status(_ code: Int, _ fields: HTTPFields = [:]) -> Answer {
        .success((HTTPResponse(status: .init(code: code), headerFields: fields), HTTPBody("status \(code)")))
    }
}

extension HTTPRequest {
    static let sample = HTTPRequest(method: .get, scheme: "https", authority: "service.example", path: "/api/things?token=abc")
}
