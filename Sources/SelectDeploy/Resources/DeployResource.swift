/// A kind of record with typed fields.
public protocol DeployResource: DeployReadable, Hashable {
    /// The typed fields.
    associatedtype Fields: DeployFields

    /// The typed fields, for key paths.
    static var fields: Fields { get }

    /// The record as it was sent, with fields that have no type here too.
    var content: DeployValue { get }

    /// A record from its content.
    ///
    /// - Parameter content: A JSON object.
    init(content: DeployValue)
}

extension DeployResource {
    /// The typed fields.
    public static var fields: Fields { Fields() }

    /// A JSON object as record.
    ///
    /// - Parameter value: A value of an answer.
    public init?(deployValue value: DeployValue) {
        guard case .object = value else { return nil }
        self.init(content: value)
    }

    /// The identifier; nil when the server did not send it.
    public var identifier: String? { content.value(at: Self.fields.id.path)?.scalarText }

    /// The record as it is sent.
    public var deployValue: DeployValue { content }
}
