#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension DeployValue: Codable {
    private struct Name: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Reads any JSON value.
    ///
    /// - Parameter decoder: Where the value is.
    /// - Throws: A decoding error for what is no JSON value.
    public init(from decoder: any Decoder) throws {
        if let object = try? decoder.container(keyedBy: Name.self) {
            var fields: [String: DeployValue] = [:]
            for name in object.allKeys { fields[name.stringValue] = try object.decode(DeployValue.self, forKey: name) }
            self = .object(fields)
            return
        }
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if value.decodeNil() {
            self = .null
        } else if let number = try? value.decode(Int.self) {
            self = .integer(number)
        } else if let flag = try? value.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? value.decode(Double.self) {
            self = Self.number(number, of: try? value.decode(Decimal.self))
        } else {
            self = .list(try value.decode([DeployValue].self))
        }
    }

    /// A number that a `Double` cannot keep becomes a text, so that no digit is lost.
    private static func number(_ number: Double, of decimal: Decimal?) -> DeployValue {
        guard let decimal, Decimal(string: "\(number)") != decimal else { return .number(number) }
        return .text("\(decimal)")
    }

    /// Writes the JSON value.
    ///
    /// - Parameter encoder: Where to write.
    /// - Throws: An encoding error, for a number that JSON cannot hold.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .bool(let flag): try value.encode(flag)
        case .integer(let number): try value.encode(number)
        case .number(let number): try value.encode(number)
        case .text(let text): try value.encode(text)
        case .list(let elements): try value.encode(elements)
        case .object(let fields): try value.encode(fields)
        }
    }

    /// Reads JSON text.
    ///
    /// - Parameter json: UTF-8 text.
    /// - Throws: A decoding error that names the place.
    public init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(DeployValue.self, from: Data(json))
    }

    /// The JSON text, with the names of objects in order.
    ///
    /// - Returns: UTF-8 text.
    /// - Throws: An encoding error, for a number that JSON cannot hold.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}
