internal import Spelling
import XMLStream

extension ServiceModel {
    /// A field with its type and how often it stands there, `the element op (xs:string, required)`.
    func explain(_ field: ElementField) -> String {
        "the element \(field.name.local) (\(title(of: field.type)), \(field.occurrence))"
    }

    /// Says what is wrong with a name: a slip of the keyboard, or a member of some other type.
    ///
    /// - Parameters:
    ///   - name: A name that the type does not have.
    ///   - type: The type.
    /// - Returns: A sentence with the names that may be meant, or with those that there are.
    package func unknownMember(_ name: String, of type: ComplexType) -> String {
        let nearest = NameDistance.nearest(to: name, in: type.fields.map(\.name.local)).compactMap { near in
            type.index[near].map { "\(near) (\(title(of: type.fields[$0].type)), \(type.fields[$0].occurrence))" }
        }
        if !nearest.isEmpty { return "\(type.title) has no \(name); did you mean \(nearest.joined(separator: ", "))?" }
        let below = type.fields.compactMap { field -> String? in
            guard case .complex(let index) = field.type else { return nil }
            let inner = complexTypes[index]
            if inner.index[name] != nil { return "\(field.name.local)/\(name)" }
            guard let item = inner.arrayItem, case .complex(let itemIndex) = item.type else { return nil }
            return complexTypes[itemIndex].index[name] == nil ? nil : "\(field.name.local)/\(item.name.local)/\(name)"
        }
        let known = type.fields.prefix(12).map(\.name.local).joined(separator: ", ") + (type.fields.count > 12 ? ", …" : "")
        let hint = below.isEmpty ? (known.isEmpty ? "it is empty" : "it has \(known)") : "it belongs to \(below.joined(separator: " or "))"
        return "\(type.title) has no \(name); \(hint)"
    }
}
