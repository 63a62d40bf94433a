/// How the code for a WSDL looks; the file beside the WSDL holds it as JSON, where each key may be absent.
package struct GeneratorOptions: Hashable, Sendable {
    /// The type that an extension gives one method per operation; by default `nil`, and a client is made that is named after the service.
    package var client: String?

    /// The access level of what calls and codes the types: `internal`, `package` or `public`; by default `internal`.
    ///
    /// The types themselves are public unless this is `internal`.
    package var access = "internal"

    /// The protocol of inputs; by default `SOAPInput`.
    package var inputProtocol = "SOAPInput"

    /// The protocol of outputs; by default `SOAPOutput`.
    package var outputProtocol = "SOAPOutput"

    /// The constant that holds the vocabulary; by default `nil`, the service's name with `Vocabulary` after it.
    package var vocabulary: String?

    /// The file beside the options that lists the open constants, an array of ``ConstantSet``; by default none.
    package var constants: String?

    /// Namespaces of other versions of the service whose answers are read as well; by default none.
    package var acceptNamespaces: [String] = []

    /// Which fields are handles, types that are written by hand; by default none.
    package var handles: [Handle] = []

    /// Which fields of an operation's input the client fills in; by default none.
    package var sessionFields: [SessionField] = []

    /// Makes the default options.
    package init() {}

    /// The fields of one handle type.
    package struct Handle: Hashable, Sendable, Codable {
        /// The name of the type.
        package var type: String

        /// Names of fields; a `*` stands for any letters.
        package var fields: [String]
    }

    /// Fields of an input that one parameter of the client's methods stands for.
    package struct SessionField: Hashable, Sendable, Codable {
        /// The names of the fields.
        package var fields: [String]

        /// The label of the parameter.
        package var label: String

        /// The name of the parameter.
        package var parameter: String

        /// The type of the parameter.
        package var type: String

        /// Whether the type is generic over the operation's output; by default it is not.
        package var generic: Bool?

        /// The default of the parameter, a static member with a leading dot.
        package var `default`: String

        var isGeneric: Bool { generic ?? false }
    }
}
