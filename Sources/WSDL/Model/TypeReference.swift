/// The type of an element or attribute.
package enum TypeReference: Hashable, Sendable {
    /// A type of XML Schema itself.
    case builtin(BuiltinType)

    /// A simple type, by its position in the model.
    case simple(Int)

    /// A complex type, by its position in the model.
    case complex(Int)
}
