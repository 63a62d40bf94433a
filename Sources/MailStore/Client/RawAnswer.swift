/// An HTTP answer before anyone has looked inside.
struct RawAnswer: Sendable {
    var status: Int
    var contentType: String
    var body: [UInt8]

    /// The JSON value of the body; nil when it is none.
    var json: JSONValue? { try? JSONValue(parsing: body) }

    /// The start of the body as text for an error, on one line.
    var excerpt: String {
        let text = String(decoding: body.prefix(400), as: UTF8.self)
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 120 ? line.prefix(120) + "…" : line
    }
}
