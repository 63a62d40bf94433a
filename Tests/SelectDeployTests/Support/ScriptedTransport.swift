import HTTPTypes
import ServiceClient
import Synchronization

/// A transport whose answers are written down beforehand, and which keeps what was asked.
final class ScriptedTransport: ClientTransport {
    struct Answer: Sendable {
        var status = 200
        var headers: HTTPFields = [:]
        var body = ""
        /// Thrown instead of an answer.
        var failure: ServiceClientError?
    }

    struct Question: Sendable {
        var request: HTTPRequest
        var body: String
        var timeout: Duration

        /// Method and path with query, as they go over the wire.
        var line: String { "\(request.method.rawValue) \(request.path ?? "")" }
    }

    private let state: Mutex<(answers: [Answer], questions: [Question])>

    convenience init(_ answers: Answer...) { self.init(answers) }

    init(_ answers: [Answer]) { state = Mutex((answers, [])) }

    var questions: [Question] { state.withLock { $0.questions } }

    func send(_ request: HTTPRequest, body: HTTPBody?, timeout: Duration) async throws -> (HTTPResponse, HTTPBody) {
        let text = String(decoding: try await body?.collect(upTo: 1 << 20) ?? [], as: UTF8.self)
        let answer = state.withLock { state in
            state.questions.append(Question(request: request, body: text, timeout: timeout))
            return state.answers.isEmpty ? nil : state.answers.removeFirst()
        }
        if let failure = answer?.failure { throw failure }
        guard let answer else { throw ServiceClientError(.unreachable, "nothing more is written down") }
        return (HTTPResponse(status: .init(code: answer.status), headerFields: answer.headers), HTTPBody(Array(answer.body.utf8)))
    }
}
