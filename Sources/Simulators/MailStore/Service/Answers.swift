import Hummingbird
import MailStore

/// How a generation of the protocol says what became of a call.
protocol Answers: Sendable {
    func result(_ result: JSONValue) -> Response
    func started(_ token: String) -> Response
    func failure(_ failure: FunctionFailure) -> Response
}

extension Response {
    /// JSON as the real server sends it: no charset, nothing to be kept by caches.
    static func management(_ value: JSONValue, byteOrderMark: Bool) -> Response {
        .bytes(
            (byteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Array(value.text.utf8),
            type: "application/json",
            headers: [.cacheControl: "no-cache,private,no-store,must-revalidate,max-stale=0,post-check=0,pre-check=0"]
        )
    }
}
