import HTTPTypes
import ServiceClient

/// Writes a batch in the multipart form, strictly: CRLF everywhere, Content-Length in bytes for each body, two empty lines after a part
/// without a body, a line end after the closing delimiter.
struct MultipartWriter {
    /// A piece of the whole: bytes made here, or the body of an operation, which is not copied.
    enum Piece: Sendable {
        case bytes([UInt8])
        case body(HTTPBody, operation: Int)
    }

    private static let lineEnd: [UInt8] = [0x0D, 0x0A]

    let boundary: String
    private(set) var pieces: [Piece] = []

    /// Takes the first of some boundaries that no body of bytes holds.
    ///
    /// Streamed bodies are watched while they are sent.
    init(_ elements: [PreparedElement], makeBoundary: () -> String) throws(OutlookBatchError) {
        let bodies = elements.flatMap(\.operations).compactMap(\.operation.body).compactMap(\.bytes)
        boundary = try Self.boundary(avoiding: bodies, makeBoundary)
        for element in elements { write(element, number: element.operations.first?.position ?? 0) }
        append("--\(boundary)--\r\n")
    }

    var contentType: String { "multipart/mixed; boundary=\(boundary)" }

    /// The number of bytes of the whole.
    var length: Int {
        pieces.reduce(0) { sum, piece in
            switch piece {
            case .bytes(let bytes): sum + bytes.count
            case .body(let body, _): sum + (body.length ?? 0)
            }
        }
    }

    /// The whole as a body that is never in memory at once.
    var body: HTTPBody {
        let isReplayable = pieces.allSatisfy { if case .body(let body, _) = $0 { body.isReplayable } else { true } }
        return HTTPBody(length: length, isReplayable: isReplayable, stream: MultipartStream(pieces: pieces, boundary: boundary))
    }

    private static func boundary(avoiding bodies: [[UInt8]], _ makeBoundary: () -> String) throws(OutlookBatchError) -> String {
        for _ in 0..<16 {
            let boundary = makeBoundary()
            let isPlain = boundary.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
            }
            guard isPlain, (1...60).contains(boundary.utf8.count) else {
                throw OutlookBatchError(
                    .invalidConfiguration,
                    "\"\(boundary)\" is no boundary: 1 to 60 letters, digits, - and _ are"
                )
            }
            var matcher = ByteMatcher(Array(boundary.utf8))
            let isFree = !bodies.contains { body in
                matcher.reset()
                return matcher.finds(in: body)
            }
            if isFree { return boundary }
        }
        throw OutlookBatchError(
            .invalidConfiguration,
            "16 boundaries in a row occur in the bodies; the generator of boundaries is not random"
        )
    }

    private mutating func write(_ element: PreparedElement, number: Int) {
        guard element.isChangeSet else {
            for operation in element.operations { write(operation, boundary: boundary) }
            return
        }
        let inner = "changeset\(number + 1)_\(boundary)"
        append("--\(boundary)\r\nContent-Type: multipart/mixed; boundary=\(inner)\r\n\r\n")
        for operation in element.operations { write(operation, boundary: inner) }
        append("--\(inner)--\r\n\r\n")
    }

    private mutating func write(_ prepared: PreparedOperation, boundary: String) {
        let operation = prepared.operation
        var head = "--\(boundary)\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n"
        if let id = prepared.contentID { head += "Content-ID: \(id)\r\n" }
        head += "\r\n\(operation.method.rawValue) \(prepared.url.text) HTTP/1.1\r\n"
        for field in operation.headers { head += "\(field.name.rawName): \(field.value)\r\n" }
        if let body = operation.body { head += "Content-Length: \(body.length ?? 0)\r\n" }
        append(head + "\r\n")
        if let body = operation.body { pieces.append(.body(body, operation: prepared.position)) }
        append("\r\n")
    }

    private mutating func append(_ text: String) {
        if case .bytes(let bytes) = pieces.last {
            pieces[pieces.count - 1] = .bytes(bytes + text.utf8)
        } else {
            pieces.append(.bytes(Array(text.utf8)))
        }
    }
}
