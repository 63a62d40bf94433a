/// What a restriction says about the values of a simple type (XML Schema 1.0 part 2, section 4.3).
package struct Facets: Hashable, Sendable {
    package var enumeration: [EnumerationValue] = []
    package var length: Int?
    package var minimumLength: Int?
    package var maximumLength: Int?

    /// Kept for documentation; not enforced, since XML Schema's regular expressions are a language of their own.
    package var patterns: [String] = []
    package var minimumInclusive: String?
    package var maximumInclusive: String?
    package var minimumExclusive: String?
    package var maximumExclusive: String?
    package var totalDigits: Int?
    package var fractionDigits: Int?

    /// A value of an enumeration.
    package struct EnumerationValue: Hashable, Sendable {
        package let value: String
        package let documentation: String?
    }
}
