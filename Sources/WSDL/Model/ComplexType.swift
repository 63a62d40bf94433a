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

    /// The positions of the fields by the names of the members that hold them.
    package private(set) var index: [String: Int] = [:]

    /// The names of the members that hold the attributes: `@name`, or `@{namespace}name` if an attribute before has the same local name.
    package private(set) var attributeNames: [String] = []

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

    /// The name of the member that holds a field: its local name, or `{namespace}name` if a field before it has the same local name.
    package func memberName(_ position: Int) -> String {
        let name = fields[position].name
        return index[name.local] == position ? name.local : Self.fullName(name)
    }

    /// The position of the field for an element; in a namespace that is accepted, the local name alone counts.
    func position(of name: XMLName, accepting namespaces: Set<String>) -> Int? {
        guard let first = index[name.local] else { return nil }
        if fields[first].name.namespace == name.namespace { return first }
        if let other = index[Self.fullName(name)] { return other }
        return name.namespace.map(namespaces.contains) == true ? first : nil
    }

    mutating func finish() {
        var locals: Set<String> = []
        attributeNames = attributes.map { attribute in
            "@" + (locals.insert(attribute.name.local).inserted ? attribute.name.local : Self.fullName(attribute.name))
        }
        index = [:]
        index.reserveCapacity(fields.count)
        for (position, field) in fields.enumerated() {
            let local = field.name.local
            index[index[local] == nil ? local : Self.fullName(field.name)] = position
        }
    }

    private static func fullName(_ name: XMLName) -> String { "{\(name.namespace ?? "")}\(name.local)" }
}
