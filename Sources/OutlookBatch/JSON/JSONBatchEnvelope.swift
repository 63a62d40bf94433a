/// The answer to a JSON batch, or one page of it.
struct JSONBatchEnvelope: Decodable {
    /// The response to one operation.
    struct Response: Decodable {
        var id: String
        var status: Int
        var headers: [String: JSONScalar?]
        var body: JSONValue?

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            id = try Self.text(.id, in: container)
            let digits = try Self.text(.status, in: container)
            guard let number = Int(digits) else {
                throw DecodingError.dataCorruptedError(forKey: .status, in: container, debugDescription: "it is no whole number")
            }
            status = number
            headers = (try? container.decode([String: JSONScalar?].self, forKey: .headers)) ?? [:]
            body = try container.decodeIfPresent(JSONValue.self, forKey: .body)
        }

        private static func text(_ key: Key, in container: KeyedDecodingContainer<Key>) throws -> String {
            guard let text = try container.decode(JSONScalar.self, forKey: key).text else {
                throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "it is no text")
            }
            return text
        }

        private enum Key: CodingKey { case id, status, headers, body }
    }

    /// A response that can be read, or none: an odd one takes nothing from the others.
    private struct Entry: Decodable {
        var response: Response?

        init(from decoder: any Decoder) throws {
            response = try? Response(from: decoder)
        }
    }

    /// The responses that can be read.
    var responses: [Response]
    /// Where the next page is.
    var nextLink: String?

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        responses = try container.decode([Entry?].self, forKey: .responses).compactMap { $0?.response }
        nextLink = try container.decodeIfPresent(JSONScalar.self, forKey: .nextLink)?.text
    }

    private enum Key: String, CodingKey {
        case responses
        case nextLink = "@odata.nextLink"
    }
}
