import WSDL
import XMLStream

extension GeneratorPlanner {
    /// Plans the struct of a message.
    mutating func message(_ root: MessageRoot, named name: String, isLenient: Bool) -> RecordPlan {
        var plan: RecordPlan
        switch root {
        case .record(_, let type): plan = record(type, named: name, isLenient: isLenient, isInput: !isLenient)
        case .text(_, let type):
            plan = RecordPlan(name: name, title: name, documentation: nil, isLenient: isLenient)
            plan.text = .init(property: "value", shape: textShape(type))
        case .empty: plan = RecordPlan(name: name, title: name, documentation: nil, isLenient: isLenient)
        }
        plan.element = root.element
        return plan
    }

    /// Plans the struct of a complex type.
    mutating func record(_ index: Int, named name: String, isLenient: Bool, isInput: Bool = false) -> RecordPlan {
        let type = model.complexTypes[index]
        var plan = RecordPlan(
            name: name,
            title: type.title,
            documentation: documentation(of: index),
            isLenient: isLenient
        )
        var scope = NameScope()
        for field in type.fields {
            plan.fields.append(self.field(field, of: type, index, isLenient: isLenient, isInput: isInput, &scope))
        }
        for attribute in type.attributes {
            if let simple = model.simple(attribute.type), !simple.builtin.isText {
                report(.warning, attribute.place, "\(type.title)/@\(attribute.name.local)", "the attribute is kept as text")
            }
            let property = property(attribute.name.local, &scope)
            plan.attributes.append(.init(attribute: attribute, property: property, isOptional: isLenient || !attribute.isRequired))
        }
        if let text = type.text {
            plan.text = .init(property: property("value", &scope), shape: textShape(text))
        }
        // Last, so that a property that the schema names keeps its name.
        for (index, field) in plan.fields.enumerated() {
            if case .record = field.shape, !field.isRepeated { plan.fields[index].storage = scope.take(field.property + "Storage") }
        }
        return plan
    }

    private mutating func field(
        _ field: ElementField,
        of type: ComplexType,
        _ index: Int,
        isLenient: Bool,
        isInput: Bool,
        _ scope: inout NameScope
    ) -> FieldPlan {
        let isSession = isInput && options.sessionFields.contains { $0.fields.contains(field.name.local) }
        let shape = shape(field, of: type, index)
        let isSurelyThere = field.occurrence.minimum > 0 && (!field.isNillable || field.occurrence.isRepeated) && shape != .anything
        return FieldPlan(
            wire: wire(field.name, in: index),
            element: field,
            property: property(field.name.local, &scope),
            shape: shape,
            schemaType: model.title(of: field.type),
            isOptional: isLenient || isSession || !isSurelyThere,
            isSession: isSession
        )
    }

    private func wire(_ name: XMLName, in type: Int) -> WireName {
        WireName(name: name, id: vocabulary.id(of: name), isForeign: usage.isForeign(name, in: type))
    }

    private func property(_ name: String, _ scope: inout NameScope) -> String {
        scope.take(SwiftNaming.usableMember(name) ?? "value")
    }

    private mutating func shape(_ field: ElementField, of type: ComplexType, _ index: Int) -> ValueShape {
        let shape = plainShape(field.type)
        guard shape.leaf == .string else { return shape }
        guard let leaf = fieldRules.shape(of: field.name.local, in: type.title) else { return shape }
        return shape.replacingLeaf(with: leaf)
    }

    private func plainShape(_ type: TypeReference) -> ValueShape {
        switch type {
        case .builtin(let builtin): return Self.shape(builtin)
        case .simple(let index):
            if let name = enumerationNames[index] { return .constant(name) }
            return Self.shape(model.simpleTypes[index].builtin)
        case .complex(let index):
            guard usage.isArray(index), let item = model.complexTypes[index].arrayItem else { return .record(recordName(index)) }
            return .array(item: wire(item.name, in: index), plainShape(item.type), isNillable: item.isNillable)
        }
    }

    /// The shape of the text of a type with attributes, or of a message; numbers that have no exact text of their own stay text.
    private func textShape(_ type: TypeReference) -> ValueShape {
        let shape = plainShape(type)
        switch shape {
        case .double, .base64, .anything, .record, .array: return .string
        default: return shape
        }
    }

    private static func shape(_ builtin: BuiltinType) -> ValueShape {
        if let range = builtin.integers { return .int(range) }
        switch builtin {
        case .boolean: return .bool
        case .double, .float: return .double
        case .dateTime: return .dateTime
        case .base64Binary: return .base64
        case .anyType: return .anything
        default: return .string
        }
    }

    /// What the schema says about the type, or about the element that holds it.
    private func documentation(of index: Int) -> String? {
        if let text = model.complexTypes[index].documentation { return text }
        guard model.complexTypes[index].isAnonymous else { return nil }
        return elementDocumentation[index] ?? nil
    }
}

extension ValueShape {
    /// The same shape with something else inside its arrays.
    func replacingLeaf(with leaf: ValueShape) -> ValueShape {
        guard case .array(let name, let item, let isNillable) = self else { return leaf }
        return .array(item: name, item.replacingLeaf(with: leaf), isNillable: isNillable)
    }
}

extension BuiltinType {
    /// Whether values of the type are texts in Swift.
    var isText: Bool {
        if integers != nil { return false }
        return ![.boolean, .double, .float, .dateTime, .base64Binary].contains(self)
    }
}
