package import XMLStream

/// A type with elements or attributes in it, in wire order, the fields of its base types first.
package struct ComplexType: Hashable, Sendable {
    /// The name; a type without one is named after what holds it, with a leading `>`, which no name of a schema can have.
    package let name: XMLName
    package let isAnonymous: Bool
    package let isAbstract: Bool
    package var base: XMLName?
    package var fields: [ElementField] = []
    package var attributes: [AttributeField] = []

    /// The type of the text, for a type with simple content.
    package var text: TypeReference?
    package let documentation: String?
    package let place: SourcePlace

    /// The positions of the fields by local name.
    package private(set) var index: [String: Int] = [:]

    package init(name: XMLName, isAnonymous: Bool, isAbstract: Bool, documentation: String?, place: SourcePlace) {
        self.name = name
        self.isAnonymous = isAnonymous
        self.isAbstract = isAbstract
        self.documentation = documentation
        self.place = place
    }

    /// The one repeated element of a type that has nothing else in it: an array in all but name.
    package var arrayItem: ElementField? {
        guard fields.count == 1, attributes.isEmpty, text == nil, fields[0].occurrence.isRepeated else { return nil }
        return fields[0]
    }

    /// The name for people: that of the element for a type without a name.
    package var title: String {
        isAnonymous ? String(name.local.dropFirst().map { $0 == ">" ? "/" : $0 }) : name.local
    }

    mutating func finish() {
        index = Dictionary(fields.enumerated().map { ($1.name.local, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
