package import WSDL
internal import WSDLGenerator
internal import XMLStream

/// What may follow when a path of an input is typed.
package struct FieldCompletion: Sendable {
    let model: IPSModel

    package init(model: IPSModel) { self.model = model }

    /// The words that begin like this one: paths one step further, ending in `=` for a value and in `/` for a record, or values.
    ///
    /// - Parameters:
    ///   - prefix: What was typed of the word.
    ///   - type: The type of the input.
    /// - Returns: The words.
    package func candidates(for prefix: String, in type: ComplexType) -> [String] {
        if let equals = prefix.firstIndex(of: "=") {
            let path = String(prefix[..<equals])
            return values(at: path, in: type).map { path + "=" + $0 }.filter { $0.hasPrefix(prefix) }
        }
        let parts = prefix.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let place = descend(parts.dropLast(), in: type) else { return [] }
        let start = parts.dropLast().map { $0 + "/" }.joined()
        return place.fields.map { start + $0.name.local + (isValue($0) ? "=" : "/") }.filter { $0.hasPrefix(prefix) }
    }

    /// The type in which a path ends; the items of an array and their numbers may stand in it or not.
    private func descend(_ parts: some Sequence<String>, in type: ComplexType) -> ComplexType? {
        var type = elements(of: type)
        for part in parts where Int(part) == nil && part != "items" {
            guard let position = type.index[part], case .complex(let index) = type.fields[position].type else { return nil }
            type = elements(of: model.service.complexTypes[index])
        }
        return type
    }

    /// The type of the items, for an array of records.
    private func elements(of type: ComplexType) -> ComplexType {
        guard let item = type.arrayItem, case .complex(let index) = item.type else { return type }
        return model.service.complexTypes[index]
    }

    /// Whether a field holds a value, or an array of values.
    private func isValue(_ field: ElementField) -> Bool {
        guard case .complex(let index) = field.type else { return true }
        guard let item = model.service.complexTypes[index].arrayItem else { return false }
        if case .complex = item.type { return false }
        return true
    }

    private func values(at path: String, in type: ComplexType) -> [String] {
        let parts = path.split(separator: "/").map(String.init).filter { Int($0) == nil && $0 != "items" }
        guard let name = parts.last, let place = descend(parts.dropLast(), in: type), let position = place.index[name] else { return [] }
        if case .constant(let set) = model.role(of: name, in: place.title) { return set.values }
        return model.service.simple(place.fields[position].type)?.builtin == .boolean ? ["true", "false"] : []
    }
}
