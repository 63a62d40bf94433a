/// One parameter of a function, as the documentation and the vendor's wrappers describe it.
public struct FunctionParameter: Hashable, Sendable {
    /// The name, case-sensitive: `timeZoneID` and `timeZoneId` are two parameters of two functions.
    public var name: String
    /// How the value is written.
    public var type: ParameterType
    /// True when the server refuses a call without it.
    public var isRequired: Bool
    /// The values documented; empty when any is taken.
    public var values: [String]
    /// Values that older versions take too.
    public var legacyValues: [String]
    /// True when several values are sent in one field, joined by commas.
    public var isList: Bool
    /// How a text is built, as in `YYYY-MM-DDThh:mm:ss`; nil when that is free.
    public var format: String?
    /// A value that works; nil when none is documented.
    public var example: String?
    /// What a number counts; nil when it counts nothing.
    public var unit: String?

    /// A parameter.
    ///
    /// - Parameters:
    ///   - name: The name, case-sensitive.
    ///   - type: How the value is written.
    ///   - isRequired: True when the server refuses a call without it.
    ///   - values: The values documented; empty, the default, when any is taken.
    ///   - legacyValues: Values that older versions take too.
    ///   - isList: True when several values are sent in one field; default false.
    ///   - format: How a text is built.
    ///   - example: A value that works.
    ///   - unit: What a number counts.
    public init(
        _ name: String,
        _ type: ParameterType,
        isRequired: Bool,
        values: [String] = [],
        legacyValues: [String] = [],
        isList: Bool = false,
        format: String? = nil,
        example: String? = nil,
        unit: String? = nil
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.values = values
        self.legacyValues = legacyValues
        self.isList = isList
        self.format = format
        self.example = example
        self.unit = unit
    }

    /// True when the value is a password or a key, which is neither printed nor logged.
    public var isSecret: Bool { Self.secretNames.contains(name) }

    private static let secretNames: Set<String> = ["password", "passphrase", "encryptionKey"]
}
