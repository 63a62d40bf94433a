/// A word of a fixed vocabulary that may grow: unknown words are kept as they are.
public protocol DeployConstant: DeployReadable, DeployScalar, Hashable, Codable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The word as it is sent.
    var rawValue: String { get }

    /// A word, known or not.
    ///
    /// - Parameter rawValue: The word as it is sent.
    init(_ rawValue: String)
}

extension DeployConstant {
    /// A word, known or not.
    ///
    /// - Parameter value: The word as it is sent.
    public init(stringLiteral value: String) { self.init(value) }

    /// A text of a record.
    ///
    /// - Parameter value: A value of a record.
    public init?(deployValue value: DeployValue) {
        guard case .text(let word) = value else { return nil }
        self.init(word)
    }

    /// The word.
    public var deployValue: DeployValue { .text(rawValue) }

    /// The word as it is sent.
    public func queryText() -> String { rawValue }

    /// Reads the word.
    ///
    /// - Parameter decoder: Where the word is.
    /// - Throws: A decoding error for anything but a text.
    public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

    /// Writes the word.
    ///
    /// - Parameter encoder: Where to write.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// The word as it is sent.
    public var description: String { rawValue }
}
