import WSDL
import XMLStream

extension CodecTranslator {
    /// The function that writes the content of the record's element, in wire order.
    func encoder(_ record: RecordPlan) -> SwiftFunction {
        var body = record.attributes.flatMap(writeAttribute)
        if let text = record.text { body += writeText(text, isOptional: record.isLenient) }
        for field in record.fields { body += writeField(field) }
        return SwiftFunction(
            comment: SwiftComment("Writes the content of the element, in wire order."),
            access: access,
            name: "encode",
            parameters: [SwiftParameter(label: "to", name: "writer", type: "inout XMLWriter")],
            failure: .typed("XMLError"),
            body: body
        )
    }

    private func writeAttribute(_ attribute: RecordPlan.Attribute) -> [SwiftStatement] {
        func write(_ value: SwiftExpression) -> SwiftStatement {
            .expression(
                .attempt(
                    .call(
                        .member(.name("writer"), "attribute"),
                        [SwiftArgument(nil, Self.fullName(attribute.attribute.name)), SwiftArgument(nil, value)]
                    )
                )
            )
        }
        guard attribute.isOptional else { return [write(.own(attribute.property))] }
        return [.ifLet("value", .own(attribute.property), [write(.name("value"))], otherwise: [])]
    }

    private func writeText(_ text: RecordPlan.Text, isOptional: Bool) -> [SwiftStatement] {
        let value = isOptional ? SwiftExpression.name("value") : .own(text.property)
        let words: SwiftExpression
        switch text.shape {
        case .int: words = .call(.name("String"), [SwiftArgument(nil, value)])
        case .bool: words = .choice(value, .string("true"), .string("false"))
        case .dateTime: words = .member(value, "description")
        case .constant: words = .member(value, "rawValue")
        default: words = value
        }
        let write = SwiftStatement.expression(.attempt(.call(.member(.name("writer"), "text"), [SwiftArgument(nil, words)])))
        return isOptional ? [.ifLet("value", .own(text.property), [write], otherwise: [])] : [write]
    }

    private func writeField(_ field: FieldPlan) -> [SwiftStatement] {
        guard field.isOptional else { return writeValue(.own(field.property), field) }
        var otherwise: [SwiftStatement] = []
        if field.isRequired {
            let canBeNil = field.element.isNillable && !field.isRepeated
            otherwise = canBeNil ? [writeNil(field.wire)] : [.raise(missing(field, "writer"))]
        }
        return [.ifLet("value", .own(field.property), writeValue(.name("value"), field), otherwise: otherwise)]
    }

    private func writeValue(_ value: SwiftExpression, _ field: FieldPlan) -> [SwiftStatement] {
        guard field.isRepeated else { return [write(value, field.shape, field.wire, depth: 0)] }
        return [writeItems(value, field.shape, field.wire, isNillable: field.element.isNillable, depth: 0)]
    }

    private func writeItems(_ values: SwiftExpression, _ shape: ValueShape, _ wire: WireName, isNillable: Bool, depth: Int)
        -> SwiftStatement
    {
        let item = depth == 0 ? "item" : "item\(depth + 1)"
        let one = write(.name(item), shape, wire, depth: depth + 1)
        return .forEach(item, values, isNillable ? [.ifLet(item, .name(item), [one], otherwise: [writeNil(wire)])] : [one])
    }

    /// Writes an element with a value.
    private func write(_ value: SwiftExpression, _ shape: ValueShape, _ wire: WireName, depth: Int) -> SwiftStatement {
        switch shape {
        case .string, .bool, .double, .dateTime, .base64, .anything: return element(wire, [SwiftArgument(nil, value)])
        case .int(let range) where range == .min ... .max: return element(wire, [SwiftArgument(nil, value)])
        case .int(let range):
            return element(wire, [SwiftArgument(nil, value), SwiftArgument("in", .range(range.lowerBound, range.upperBound))])
        case .constant: return element(wire, [SwiftArgument(nil, .member(value, "rawValue"))])
        case .handle, .record:
            // A method as a value would allocate what it captures, for each element.
            let encode = SwiftExpression.call(.member(value, "encode"), [SwiftArgument("to", .reference(.name("writer")))])
            return element(wire, [SwiftArgument(nil, Self.closure("writer", [.expression(.attempt(encode))]))])
        case .array(let item, let inner, let isNillable):
            let items = writeItems(value, inner, item, isNillable: isNillable, depth: depth)
            return element(wire, [SwiftArgument(nil, Self.closure("writer", [items]))])
        }
    }

    private func writeNil(_ wire: WireName) -> SwiftStatement {
        let name = XMLName("nil", in: Self.schemaInstance)
        let attribute = SwiftExpression.attempt(
            .call(
                .member(.name("writer"), "attribute"),
                [SwiftArgument(nil, Self.fullName(name)), SwiftArgument(nil, .string("true")), SwiftArgument("prefix", .string("xsi"))]
            )
        )
        return element(wire, [SwiftArgument(nil, Self.closure("writer", [.expression(attribute)]))])
    }

    private func element(_ wire: WireName, _ arguments: [SwiftArgument]) -> SwiftStatement {
        let name = wire.isForeign ? Self.fullName(wire.name) : .string(wire.name.local)
        return .expression(.attempt(.call(.member(.name("writer"), "element"), [SwiftArgument(nil, name)] + arguments)))
    }
}
