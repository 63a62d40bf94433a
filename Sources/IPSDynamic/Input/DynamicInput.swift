package import WSDL
internal import XMLStream

/// The input of an operation while it is put together from paths and texts.
///
///     var input = DynamicInput(type, model: model)
///     try input.set("Image", at: "assetTypeArray")
///     try input.set("Name", at: "systemFieldConditionArray/1/field")
///
/// A path has the names of the elements below the root, joined by `/`. The `items` of an array may be left out; a number, from 1, says
/// which element is meant, else it is the last one. A value is added to an array of values each time it is set.
package struct DynamicInput: Sendable {
    /// How long an array may become by a number in a path.
    private static let longestArray = 10_000

    package private(set) var value: DynamicValue
    private let model: IPSModel
    private let type: ComplexType

    /// An input to which nothing, or what was read from a file, is set.
    ///
    /// - Parameters:
    ///   - type: The type of the input.
    ///   - value: What it holds already; by default nothing.
    ///   - model: Knows the types.
    package init(_ type: ComplexType, value: DynamicValue = .record([]), model: IPSModel) {
        self.type = type
        self.value = value
        self.model = model
    }

    /// Sets a value.
    ///
    /// - Parameters:
    ///   - text: The value, in the form of its type; a name where the service wants a handle.
    ///   - path: Where, for example `assetTypeArray/items`.
    /// - Throws: ``DynamicCallError`` that says where the path leaves the schema and what would be right.
    package mutating func set(_ text: String, at path: String) throws(DynamicCallError) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        value = try setting(text, parts[...], of: type, in: value, path)
    }

    private func setting(
        _ text: String,
        _ parts: ArraySlice<Substring>,
        of type: ComplexType,
        in value: DynamicValue,
        _ path: String
    ) throws(DynamicCallError) -> DynamicValue {
        if let item = type.arrayItem {
            let rest = parts.first.map(String.init) == item.name.local ? parts.dropFirst() : parts
            return .list(try settingElement(text, rest, of: item, in: Self.elements(value), path))
        }
        guard let name = parts.first.map(String.init) else {
            throw DynamicCallError(.invalidInput, "\(path): \(type.title) holds fields: \(fieldNames(type))")
        }
        guard let position = type.index[name] else {
            throw DynamicCallError(.invalidInput, "\(path): \(model.service.unknownMember(name, of: type))")
        }
        var record = value
        let field = type.fields[position]
        if field.occurrence.isRepeated {
            let elements = record[name].map(Self.elements) ?? []
            record[name] = .list(try settingElement(text, parts.dropFirst(), of: field, in: elements, path))
        } else {
            record[name] = try settingField(text, parts.dropFirst(), of: field, in: record[name], path)
        }
        return record
    }

    private func settingElement(
        _ text: String,
        _ parts: ArraySlice<Substring>,
        of item: ElementField,
        in elements: [DynamicValue],
        _ path: String
    ) throws(DynamicCallError) -> [DynamicValue] {
        var elements = elements
        var parts = parts
        let isValue = if case .complex = item.type { false } else { true }
        var position = isValue ? elements.count : max(0, elements.count - 1)
        if let number = parts.first.flatMap({ Int($0) }) {
            guard (1...min(elements.count + 1, Self.longestArray)).contains(number) else {
                let count = elements.count
                throw DynamicCallError(.invalidInput, "\(path): there are \(count) elements before this one; number them from 1, in order")
            }
            position = number - 1
            parts = parts.dropFirst()
        }
        let old = elements.indices.contains(position) ? elements[position] : nil
        let new = try settingField(text, parts, of: item, in: old, path)
        if old == nil { elements.append(new) } else { elements[position] = new }
        return elements
    }

    private func settingField(
        _ text: String,
        _ parts: ArraySlice<Substring>,
        of field: ElementField,
        in value: DynamicValue?,
        _ path: String
    ) throws(DynamicCallError) -> DynamicValue {
        if case .complex(let index) = field.type {
            return try setting(text, parts, of: model.service.complexTypes[index], in: value ?? .record([]), path)
        }
        guard parts.isEmpty else {
            let kind = model.service.title(of: field.type)
            let rest = parts.joined(separator: "/")
            throw DynamicCallError(.invalidInput, "\(path): \(field.name.local) is a value (\(kind)) and has no \(rest)")
        }
        guard value == nil else {
            throw DynamicCallError(
                .invalidInput,
                "\(path): it is set twice; for the next element of an array give its number, as in systemFieldConditionArray/2/field"
            )
        }
        return .text(text)
    }

    /// A list, also when a record stands around it.
    private static func elements(_ value: DynamicValue) -> [DynamicValue] {
        if case .record(let members) = value, members.count == 1, case .list = members[0].value { return value.items }
        if case .record(let members) = value, members.isEmpty { return [] }
        if case .list(let values) = value { return values }
        return [value]
    }

    private func fieldNames(_ type: ComplexType) -> String {
        type.fields.prefix(12).map(\.name.local).joined(separator: ", ") + (type.fields.count > 12 ? ", …" : "")
    }
}
