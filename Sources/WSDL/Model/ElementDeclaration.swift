package import XMLStream

/// A global element.
package struct ElementDeclaration: Hashable, Sendable {
    package let name: XMLName
    package let type: TypeReference
    package let isNillable: Bool
    package let documentation: String?
    package let place: SourcePlace
}
