/// How the code for a WSDL looks; the file beside the WSDL holds it as JSON, where each key may be absent.
public struct GeneratorOptions: Hashable, Sendable {
    /// The type that an extension gives one method per operation; by default `nil`, and a client is made that is named after the service.
    public var client: String?

    /// The access level of what calls and codes the types: `internal`, `package` or `public`; by default `internal`.
    ///
    /// The types themselves are public unless this is `internal`.
    public var access = "internal"

    /// The protocol of inputs; by default `SOAPInput`.
    public var inputProtocol = "SOAPInput"

    /// The protocol of outputs; by default `SOAPOutput`.
    public var outputProtocol = "SOAPOutput"

    /// The constant that holds the vocabulary; by default `nil`, the service's name with `Vocabulary` after it.
    public var vocabulary: String?

    /// The file beside the options that lists the open constants, an array of ``ConstantSet``; by default none.
    public var constants: String?

    /// Namespaces of other versions of the service whose answers are read as well; by default none.
    public var acceptNamespaces: [String] = []

    /// Which fields are handles, types that are written by hand; by default none.
    public var handles: [Handle] = []

    /// Which fields of an operation's input the client fills in; by default none.
    public var sessionFields: [SessionField] = []

    /// Makes the default options.
    public init() {}

    /// The fields of one handle type.
    public struct Handle: Hashable, Sendable, Codable {
        /// The name of the type.
        public var type: String

        /// Names of fields; a `*` stands for any letters.
        public var fields: [String]
    }

    /// Fields of an input that one parameter of the client's methods stands for.
    public struct SessionField: Hashable, Sendable, Codable {
        /// The names of the fields.
        public var fields: [String]

        /// The label of the parameter.
        public var label: String

        /// The name of the parameter.
        public var parameter: String

        /// The type of the parameter.
        public var type: String

        /// Whether the type is generic over the operation's output; by default it is not.
        public var generic: Bool?

        /// The default of the parameter, a static member with a leading dot.
        public var `default`: String

        var isGeneric: Bool { generic ?? false }
    }
}
