extension GeneratorOptions: Codable {
    private enum Key: String, CodingKey, CaseIterable {
        case client, access, inputProtocol, outputProtocol, vocabulary, constants, acceptNamespaces, handles, sessionFields
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Reads options; a key that is not known is an error, so that a slip of the keyboard is noticed.
    ///
    /// - Parameter decoder: Where from.
    /// - Throws: `DecodingError` that names the key.
    package init(from decoder: any Decoder) throws {
        self.init()
        let known = Set(Key.allCases.map(\.rawValue))
        let given = try decoder.container(keyedBy: AnyKey.self).allKeys
        if let key = given.first(where: { !known.contains($0.stringValue) }) {
            let message = "there is no option \(key.stringValue); the options are \(known.sorted().joined(separator: ", "))"
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: message))
        }
        let values = try decoder.container(keyedBy: Key.self)
        client = try values.decodeIfPresent(String.self, forKey: .client)
        access = try values.decodeIfPresent(String.self, forKey: .access) ?? access
        inputProtocol = try values.decodeIfPresent(String.self, forKey: .inputProtocol) ?? inputProtocol
        outputProtocol = try values.decodeIfPresent(String.self, forKey: .outputProtocol) ?? outputProtocol
        vocabulary = try values.decodeIfPresent(String.self, forKey: .vocabulary)
        constants = try values.decodeIfPresent(String.self, forKey: .constants)
        acceptNamespaces = try values.decodeIfPresent([String].self, forKey: .acceptNamespaces) ?? []
        handles = try values.decodeIfPresent([Handle].self, forKey: .handles) ?? []
        sessionFields = try values.decodeIfPresent([SessionField].self, forKey: .sessionFields) ?? []
    }

    /// Writes all options.
    ///
    /// - Parameter encoder: Where to.
    /// - Throws: What the encoder throws.
    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encodeIfPresent(client, forKey: .client)
        try values.encode(access, forKey: .access)
        try values.encode(inputProtocol, forKey: .inputProtocol)
        try values.encode(outputProtocol, forKey: .outputProtocol)
        try values.encodeIfPresent(vocabulary, forKey: .vocabulary)
        try values.encodeIfPresent(constants, forKey: .constants)
        try values.encode(acceptNamespaces, forKey: .acceptNamespaces)
        try values.encode(handles, forKey: .handles)
        try values.encode(sessionFields, forKey: .sessionFields)
    }
}
