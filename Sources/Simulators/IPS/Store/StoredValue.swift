import WSDL

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// How the store keeps values: texts as strings, records as objects, lists as arrays.
///
/// The order of members is the model's business.
struct StoredValue: Codable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    let value: DynamicValue

    init(_ value: DynamicValue) {
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        if let record = try? decoder.container(keyedBy: Name.self) {
            let names = record.allKeys.sorted { $0.stringValue < $1.stringValue }
            value = .record(try names.map { ($0.stringValue, try record.decode(StoredValue.self, forKey: $0).value) })
        } else {
            let single = try decoder.singleValueContainer()
            if single.decodeNil() {
                value = .null
            } else if let text = try? single.decode(String.self) {
                value = .text(text)
            } else {
                value = .list(try single.decode([StoredValue].self).map(\.value))
            }
        }
    }

    func encode(to encoder: any Encoder) throws {
        var single = encoder.singleValueContainer()
        switch value {
        case .text(let text): try single.encode(text)
        case .list(let values): try single.encode(values.map(StoredValue.init))
        case .null: try single.encodeNil()
        case .record(let members):
            try single.encode(Dictionary(members.map { ($0.name, StoredValue($0.value)) }) { first, _ in first })
        }
    }
}

extension DynamicValue {
    init(json: String) throws {
        self = try JSONDecoder().decode(StoredValue.self, from: Data(json.utf8)).value
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(StoredValue(self)), as: UTF8.self)
    }
}
