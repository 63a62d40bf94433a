package import XMLStream

/// A type whose values are texts.
package struct SimpleType: Hashable, Sendable {
    /// The name; a type without one is named after what holds it, with a leading `>`.
    package let name: XMLName
    package let isAnonymous: Bool

    /// The type of XML Schema that it comes down to.
    package let builtin: BuiltinType
    package let facets: Facets
    package let documentation: String?
    package let place: SourcePlace
}
