package import XMLStream

/// An element inside a complex type.
package struct ElementField: Hashable, Sendable {
    package let name: XMLName
    package let type: TypeReference
    package var occurrence: Occurrence
    package let isNillable: Bool

    /// The default or fixed value, as the schema writes it.
    package let defaultValue: String?
    package let documentation: String?
    package let place: SourcePlace
}
