#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension TreeValue {
    /// A JSON text as a tree, members in the order of their names; nil for what is not JSON.
    init?(json bytes: [UInt8]) {
        guard let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)) else { return nil }
        self = content.value
    }

    private struct Content: Decodable {
        var value: TreeValue

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                value = .null
            } else if let text = try? container.decode(String.self) {
                value = .text(text)
            } else if let flag = try? container.decode(Bool.self) {
                value = .boolean(flag)
            } else if let number = try? container.decode(Int.self) {
                value = .integer(number)
            } else if let number = try? container.decode(Double.self) {
                value = .decimal(number)
            } else if let list = try? container.decode([Content].self) {
                value = .list(list.map(\.value))
            } else {
                let members = try container.decode([String: Content].self).sorted { $0.key < $1.key }
                value = .record(members.map { Member(name: $0.key, value: $0.value.value) })
            }
        }
    }
}
