import IPSDynamic
import WSDL

extension TreeValue {
    /// The answer to a call by name: whole numbers, numbers and truth values as such, arrays as lists.
    init(_ answer: DynamicAnswer, of call: DynamicCall) {
        let model = call.model
        self = model.type(of: call.operation.output).map { TreeValue(answer.value, $0, model.service) } ?? .record([])
    }

    private init(_ value: DynamicValue, _ type: ComplexType, _ model: ServiceModel) {
        guard case .record(let members) = value else {
            self = .null
            return
        }
        let values = members.compactMap { member in
            type.index[member.name].map { Member(name: member.name, value: TreeValue(member.value, type.fields[$0], model)) }
        }
        self = type.arrayItem == nil ? .record(values) : values.first?.value ?? .list([])
    }

    private init(_ value: DynamicValue, _ field: ElementField, _ model: ServiceModel) {
        switch (value, field.type) {
        case (.list(let elements), _): self = .list(elements.map { TreeValue($0, field, model) })
        case (.null, _): self = .null
        case (_, .complex(let index)): self = TreeValue(value, model.complexTypes[index], model)
        case (.text(let text), let type): self = TreeValue(text, model.simple(type)?.builtin ?? .string)
        case (.record, _): self = .null
        }
    }

    private init(_ text: String, _ type: BuiltinType) {
        if type.integers != nil, let number = Int(text) {
            self = .integer(number)
        } else if type == .boolean {
            self = .boolean(text == "true" || text == "1")
        } else if [.decimal, .double, .float].contains(type), let number = Double(text), number.isFinite {
            self = .decimal(number)
        } else {
            self = .text(text)
        }
    }
}
