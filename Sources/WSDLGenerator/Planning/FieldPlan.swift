import WSDL

/// A property of a generated struct.
struct FieldPlan: Hashable, Sendable {
    let wire: WireName
    let element: ElementField
    let property: String

    /// The property that holds this one if it is boxed.
    var storage = ""
    let shape: ValueShape

    /// The name of the type in the schema, for people.
    let schemaType: String

    /// Whether the property is an optional.
    var isOptional: Bool

    /// Whether the property is kept in an array of at most one, because it would make the struct large or endless.
    var isBoxed = false

    /// Whether the type would hold itself through the property.
    var isRecursive = false

    /// Whether the client fills it in.
    var isSession = false

    var isRepeated: Bool { element.occurrence.isRepeated }

    /// Whether the schema asks for it.
    var isRequired: Bool { element.occurrence.minimum > 0 }

    /// The type of the property without the optional.
    var type: SwiftType {
        guard isRepeated else { return shape.type }
        return .array(element.isNillable ? .optional(shape.type) : shape.type)
    }

    var propertyType: SwiftType { isOptional ? .optional(type) : type }
}
