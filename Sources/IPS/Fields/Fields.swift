public import SOAP

/// A field of a response, named by the properties that lead to it; the compiler refuses one that is not there.
///
///     .only { [$0.assetArray.items.name, $0.assetArray.items.imageInfo.originalPath] }
///
/// A property of a response's type leads to the field of that name, and `items` to the members of an array.
@dynamicMemberLookup
public struct Fields<Value>: FieldReference {
    /// The path from the response's root.
    public let fieldPath: FieldPath

    init(_ fieldPath: FieldPath = FieldPath(parts: [])) { self.fieldPath = fieldPath }

    /// A field in this one.
    ///
    /// - Parameter property: The property that holds the field.
    public subscript<Member>(dynamicMember property: KeyPath<Value, Member?>) -> Fields<Member> where Value: DescribedRecord {
        // A property that is no field, which only an extension could add, keeps its own name and is refused like a misspelt path.
        let name = Value.elements.first { $0.property as AnyKeyPath? == property }?.name ?? "\(property)"
        return Fields<Member>(FieldPath(parts: fieldPath.parts + [name]))
    }
}

extension Fields where Value: MutableCollection {
    /// The members of the array.
    public var items: Fields<Value.Element> { Fields<Value.Element>(FieldPath(parts: fieldPath.parts + ["items"])) }
}

/// A field that a selection can name; see ``Fields``.
public protocol FieldReference: Sendable {
    /// The path from the response's root.
    var fieldPath: FieldPath { get }
}
