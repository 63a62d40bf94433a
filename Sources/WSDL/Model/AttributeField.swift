package import XMLStream

/// An attribute of a complex type.
package struct AttributeField: Hashable, Sendable {
    package let name: XMLName
    package let type: TypeReference
    package let isRequired: Bool
    package let documentation: String?
    package let place: SourcePlace
}
