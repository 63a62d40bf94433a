package import WSDLGenerator

/// What a field means, beyond its type in the schema.
package enum FieldRole: Sendable {
    case value
    /// A value of a list that the service keeps open.
    case constant(ConstantSet)
    /// A reference, which people give as a name.
    case handle(HandleRole)
    /// A password.
    case secret
}
