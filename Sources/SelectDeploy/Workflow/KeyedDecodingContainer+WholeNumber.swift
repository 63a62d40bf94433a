extension KeyedDecodingContainer {
    /// A whole number; for another number the error tells the place, where `JSONDecoder` only says that the whole text is no JSON.
    func wholeNumber(forKey key: Key) throws -> Int {
        do {
            return try decode(Int.self, forKey: key)
        } catch {
            guard (try? decode(Double.self, forKey: key)) != nil else { throw error }
            throw DecodingError.typeMismatch(Int.self, .init(codingPath: codingPath + [key], debugDescription: "it is no whole number"))
        }
    }

    /// A whole number, or nil where there is none.
    func wholeNumberIfPresent(forKey key: Key) throws -> Int? {
        guard contains(key), try !decodeNil(forKey: key) else { return nil }
        return try wholeNumber(forKey: key)
    }
}
