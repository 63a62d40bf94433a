import WSDL
internal import XMLStream
import WSDLGenerator

extension DynamicCall {
    /// What looks wrong in the input, but may be right: constants that no list has, since the lists are open.
    package var remarks: [String] {
        model.type(of: operation.input).map { remarks(on: input, $0, role: "", in: $0, path: "") } ?? []
    }

    /// The role is the name of the field around the items of an array, and the owner the type that has that field.
    private func remarks(on value: DynamicValue, _ type: ComplexType, role: String, in owner: ComplexType, path: String) -> [String] {
        if case .list(let elements) = value, let item = type.arrayItem {
            return elements.flatMap { remarks(on: $0, item, role: role, in: owner, path: path) }
        }
        return value.members.flatMap { member -> [String] in
            guard let position = type.index[member.name] else { return [] }
            let isItem = type.arrayItem != nil
            let below = path.isEmpty ? member.name : path + "/" + member.name
            let (role, owner, path) = isItem ? (role, owner, path) : (member.name, type, below)
            let values = if case .list(let elements) = member.value, isItem { elements } else { [member.value] }
            return values.flatMap { remarks(on: $0, type.fields[position], role: role, in: owner, path: path) }
        }
    }

    private func remarks(on value: DynamicValue, _ field: ElementField, role: String, in owner: ComplexType, path: String) -> [String] {
        if case .complex(let index) = field.type {
            return remarks(on: value, model.service.complexTypes[index], role: role, in: owner, path: path)
        }
        guard case .text(let text) = value, case .constant(let set) = model.role(of: role, in: owner.title) else { return [] }
        return set.remark(on: text, at: path).map { [$0] } ?? []
    }
}
