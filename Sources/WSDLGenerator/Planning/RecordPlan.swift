import WSDL
import XMLStream

/// A generated struct.
struct RecordPlan: Hashable, Sendable {
    /// An attribute, kept as text.
    struct Attribute: Hashable, Sendable {
        let attribute: AttributeField
        let property: String
        var isOptional: Bool
    }

    /// The text of a type with simple content, or of a message that is a text.
    struct Text: Hashable, Sendable {
        let property: String
        let shape: ValueShape
    }

    let name: String

    /// The name of the type in the schema, for people.
    let title: String
    let documentation: String?

    /// The element whose content it is, for inputs and outputs; `nil` for an input whose body is empty.
    var element: XMLName?
    var fields: [FieldPlan] = []
    var attributes: [Attribute] = []
    var text: Text?

    /// Whether the service sends it, so that anything may be missing.
    let isLenient: Bool

    /// Whether a property is kept apart.
    var hasBoxes: Bool { fields.contains(where: \.isBoxed) }
}
