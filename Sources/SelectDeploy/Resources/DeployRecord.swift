/// A record of a collection: its content, with typed fields as properties.
///
///     let cluster: DeployCluster = …
///     cluster.name                    // String?
///     cluster.content["name"]         // DeployValue?, for fields without a type here
///
/// Each field is optional: a server sends what was selected. A field of another kind than expected reads as nil and stays in ``content``.
@dynamicMemberLookup
public struct DeployRecord<Fields: DeployFields>: DeployResource, Codable {
    /// The record as it was sent.
    public var content: DeployValue

    /// A record from its content.
    ///
    /// - Parameter content: A JSON object.
    public init(content: DeployValue) { self.content = content }

    /// An empty record, to be filled through its properties.
    public init() { content = [:] }

    /// A typed field; setting nil removes it.
    ///
    /// - Parameter field: The field.
    public subscript<Value: DeployReadable>(dynamicMember field: KeyPath<Fields, DeployField<Value>>) -> Value? {
        get { content.value(at: Self.fields[keyPath: field].path).flatMap(Value.init(deployValue:)) }
        set { content.set(newValue?.deployValue, at: Self.fields[keyPath: field].path.names[...]) }
    }

    /// Reads a JSON object.
    ///
    /// - Parameter decoder: Where the object is.
    /// - Throws: A decoding error for anything else.
    public init(from decoder: any Decoder) throws {
        content = try DeployValue(from: decoder)
        guard case .object = content else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "a record is a JSON object"))
        }
    }

    /// Writes the JSON object.
    ///
    /// - Parameter encoder: Where to write.
    /// - Throws: An encoding error, for a number that JSON cannot hold.
    public func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
}

extension DeployValue {
    /// Sets the value at a path, through objects that are made where there are none.
    ///
    /// - Parameters:
    ///   - value: The value; nil removes it.
    ///   - path: Names from the outermost to the innermost.
    public mutating func set(_ value: DeployValue?, at path: DeployFieldPath) { set(value, at: path.names[...]) }

    fileprivate mutating func set(_ value: DeployValue?, at names: ArraySlice<String>) {
        guard let name = names.first else { return }
        guard names.count > 1 else {
            self[name] = value
            return
        }
        var inner = self[name] ?? [:]
        inner.set(value, at: names.dropFirst())
        self[name] = inner
    }
}
