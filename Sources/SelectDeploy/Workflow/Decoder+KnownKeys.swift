extension Decoder {
    /// A container that refuses names the type does not know: in a plan that a person writes, a misspelt name must not be passed over.
    func container<Key: CodingKey & CaseIterable>(known keys: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let known = Key.allCases.map(\.stringValue)
        for name in try container(keyedBy: AnyName.self).allKeys where !known.contains(name.stringValue) {
            throw DecodingError.dataCorrupted(
                .init(codingPath: codingPath + [name], debugDescription: "unknown name; known here: \(known.joined(separator: ", "))")
            )
        }
        return try container(keyedBy: keys)
    }
}

/// Any name of an object.
private struct AnyName: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
