/// What the body of an answer holds.
public enum DeployBody<Resource: DeployResource>: Hashable, Sendable {
    /// Nothing, or `null`.
    case empty
    /// Records of a collection, and the number the server gives.
    case collection([Resource], count: Int?)
    /// One record, wrapped in `record` or bare.
    case record(Resource)
    /// A task that goes on in the background.
    case job(DeployJob)

    /// Reads a body.
    init(json: [UInt8]) throws {
        guard json.contains(where: { !Self.isBlank($0) }) else {
            self = .empty
            return
        }
        switch try DeployValue(json: json) {
        case .null: self = .empty
        case .object(let fields): self = try Self(fields)
        default: throw DeployBodyError("the body is JSON, but neither an object nor null")
        }
    }

    private init(_ fields: [String: DeployValue]) throws {
        if let records = fields["records"] {
            guard case .list(let elements) = records else { throw DeployBodyError("\"records\" is not an array") }
            let resources = elements.compactMap(Resource.init(deployValue:))
            guard resources.count == elements.count else { throw DeployBodyError("an element of \"records\" is not an object") }
            self = .collection(resources, count: fields["num_records"].flatMap(Int.init(deployValue:)))
        } else if let record = fields["record"].flatMap(Resource.init(deployValue:)) {
            self = .record(record)
        } else if let job = fields["job"].flatMap(DeployJob.init(deployValue:)) {
            self = .job(job)
        } else if fields.isEmpty {
            self = .empty
        } else {
            self = .record(Resource(content: .object(fields)))
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
    }
}

/// Why a body is none of the known shapes.
struct DeployBodyError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
