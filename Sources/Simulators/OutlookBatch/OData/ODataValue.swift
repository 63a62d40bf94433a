#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A JSON value as OData services handle it; property names are compared without regard to case.
enum ODataValue: Codable, Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([ODataValue])
    case object([String: ODataValue])

    init(parsing bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(ODataValue.self, from: Data(bytes))
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode([ODataValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: ODataValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value): try Int(exactly: value).map { try container.encode($0) } ?? container.encode(value)
        case .text(let value): try container.encode(value)
        case .list(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }

    /// The value at a path such as `Organizer/EmailAddress/Name`; null where there is none.
    func value(at path: some Collection<Substring>) -> ODataValue {
        guard let name = path.first else { return self }
        guard case .object(let members) = self, let key = members.keys.first(where: { $0.lowercased() == name.lowercased() }) else {
            return .null
        }
        return members[key, default: .null].value(at: path.dropFirst())
    }

    /// The object with these properties only, and its id.
    func selecting(_ names: [String]) -> ODataValue {
        guard !names.isEmpty, case .object(let members) = self else { return self }
        let wanted = Set(names.map { $0.lowercased() }).union(["id"])
        return .object(members.filter { wanted.contains($0.key.lowercased()) || $0.key.hasPrefix("@") })
    }

    /// The object with the members of another written over its own.
    func merging(_ other: ODataValue) -> ODataValue {
        guard case .object(var members) = self, case .object(let changes) = other else { return other }
        for (name, value) in changes { members[members.keys.first { $0.lowercased() == name.lowercased() } ?? name] = value }
        return .object(members)
    }

    /// Property names as Microsoft Graph writes them: `subject`, where Outlook had `Subject`.
    var inGraphSpelling: ODataValue {
        switch self {
        case .object(let members):
            .object(
                Dictionary(uniqueKeysWithValues: members.map { ($0.prefix(1).lowercased() + $0.dropFirst(), $1.inGraphSpelling) })
            )
        case .list(let elements): .list(elements.map(\.inGraphSpelling))
        default: self
        }
    }
}
