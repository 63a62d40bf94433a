/// What a scripted server does with one request, step by step; as well-behaved as the test wants it.
package struct Reply: Sendable {
    package enum Step: Sendable {
        case bytes([UInt8])
        /// Bytes that TLS did not encrypt, in the middle of a connection with TLS.
        case unencrypted([UInt8])
        /// The same bytes again and again, until the client goes.
        case endless([UInt8])
        /// One byte after the other, again and again, with so many milliseconds between, until the client goes.
        case drip([UInt8], milliseconds: Int64)
        /// Ends the connection in order.
        case close
        /// Ends the connection at once, with a reset.
        case reset
        /// Does nothing more; the connection stays open.
        case silence
    }

    package var steps: [Step]

    package init(_ steps: [Step]) {
        self.steps = steps
    }

    /// A proper answer.
    package static func answer(_ status: Int = 200, headers: [(String, String)] = [], _ body: [UInt8] = []) -> Reply {
        let fields = headers + [("Content-Length", "\(body.count)")]
        return Reply([.bytes(head(status, fields) + body)])
    }

    package static func text(_ text: String, status: Int = 200, headers: [(String, String)] = []) -> Reply {
        answer(status, headers: headers, Array(text.utf8))
    }

    /// The bytes of a status line and header fields, with the empty line after them.
    package static func head(_ status: Int = 200, _ headers: [(String, String)] = []) -> [UInt8] {
        Array(("HTTP/1.1 \(status) Status\r\n" + headers.map { "\($0): \($1)\r\n" }.joined() + "\r\n").utf8)
    }
}
