import ServiceClient
import TestServers

/// What a test service does with the operations of one batch.
struct FakeService: Sendable {
    /// An operation as it stands in a multipart request.
    struct Operation: Sendable, Hashable {
        var line: String
        var headers: String
        var body: String
    }

    /// The operations of a request, taken apart in the simplest way; our own writer is strict, so this is enough.
    static func operations(_ request: ReceivedRequest) -> [Operation] {
        let boundary = boundary(request)
        let parts = String(decoding: request.body, as: UTF8.self).components(separatedBy: "--\(boundary)")
        return parts.dropFirst().dropLast().compactMap { part in
            let sections = part.components(separatedBy: "\r\n\r\n")
            guard sections.count >= 2, let end = sections[1].firstRange(of: "\r\n")?.lowerBound ?? Optional(sections[1].endIndex) else {
                return nil
            }
            return Operation(
                line: String(sections[1][..<end]),
                headers: sections[0] + sections[1][end...],
                body: sections.dropFirst(2).joined()
            )
        }
    }

    /// A multipart answer of these parts, each the text of an HTTP response.
    static func answer(_ parts: [String], status: Int = 200) -> Reply {
        let body = parts.map { "--b1\r\nContent-Type: application/http\r\n\r\n\($0)\r\n" }.joined() + "--b1--\r\n"
        return .answer(status, headers: [("Content-Type", "multipart/mixed; boundary=b1")], Array(body.utf8))
    }

    static func ok(_ body: String) -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    static func failed(_ status: Int, _ code: String = "ErrorX", headers: String = "") -> String {
        "HTTP/1.1 \(status) Failed\r\nContent-Type: application/json\r\n\(headers)\r\n\(errorBody(code))"
    }

    static func errorBody(_ code: String) -> String { "{\"error\":{\"code\":\"\(code)\",\"message\":\"because\"}}" }

    private static func boundary(_ request: ReceivedRequest) -> String {
        request[header: "Content-Type"]?.components(separatedBy: "boundary=").last ?? ""
    }
}

extension String {
    func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
