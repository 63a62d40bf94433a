import WSDL
import XMLStream

/// Translates a complex type into a struct with its codec.
struct RecordTranslator {
    let access: SwiftAccess
    let typeAccess: SwiftAccess

    /// Whether structs that the service sends describe their elements.
    let describesElements: Bool

    func structure(_ record: RecordPlan) -> SwiftStructure {
        let comment = Documentation.comment(record.documentation, otherwise: "The type \(Documentation.code(record.title)).")
        return SwiftStructure(
            comment: comment,
            access: typeAccess,
            name: record.name,
            conformances: ["Hashable", "Sendable"] + (isDescribed(record) ? ["DescribedRecord"] : []) + Self.reflection(record),
            members: members(record)
        )
    }

    /// The properties, the initialisers, the codec and the description of the elements.
    func members(_ record: RecordPlan) -> [SwiftDeclaration] {
        let codec = CodecTranslator(access: access)
        var result = properties(record)
        result.append(.function(initializer(record)))
        result += codec.decoders(record).map { .function($0) }
        result.append(.function(codec.encoder(record)))
        if record.hasBoxes { result.append(.property(mirror(record))) }
        if isDescribed(record) { result.append(.property(elements(record))) }
        return result
    }

    /// What a struct conforms to so that its properties are shown under their own names.
    static func reflection(_ record: RecordPlan) -> [String] { record.hasBoxes ? ["CustomReflectable"] : [] }

    private func mirror(_ record: RecordPlan) -> SwiftProperty {
        let names = record.attributes.map(\.property) + (record.text.map { [$0.property] } ?? []) + record.fields.map(\.property)
        let children = names.map { SwiftArgument($0, .cast(.own($0), "Any")) }
        return SwiftProperty(
            comment: SwiftComment("Shows the properties under their own names, wherever they are kept."),
            access: typeAccess,
            name: "customMirror",
            type: .named("Mirror"),
            getter: [
                .expression(
                    .call(.name("Mirror"), [SwiftArgument(nil, .name("self")), SwiftArgument("children", .dictionary(children))])
                )
            ]
        )
    }

    private func isDescribed(_ record: RecordPlan) -> Bool { describesElements && record.isLenient }

    private func properties(_ record: RecordPlan) -> [SwiftDeclaration] {
        var result: [SwiftDeclaration] = []
        for attribute in record.attributes {
            result.append(
                .property(
                    SwiftProperty(
                        comment: Documentation.attribute(attribute),
                        access: typeAccess,
                        isVariable: true,
                        name: attribute.property,
                        type: attribute.isOptional ? .optional(.string) : .string
                    )
                )
            )
        }
        if let text = record.text {
            result.append(
                .property(
                    SwiftProperty(
                        comment: SwiftComment("The text of the element."),
                        access: typeAccess,
                        isVariable: true,
                        name: text.property,
                        type: record.isLenient ? .optional(text.shape.type) : text.shape.type
                    )
                )
            )
        }
        for field in record.fields { result += properties(field) }
        return result
    }

    private func properties(_ field: FieldPlan) -> [SwiftDeclaration] {
        let comment = Documentation.field(field)
        let access = field.isSession ? access : typeAccess
        guard field.isBoxed else {
            return [
                .property(
                    SwiftProperty(comment: comment, access: access, isVariable: true, name: field.property, type: field.propertyType)
                )
            ]
        }
        let wrapped = SwiftExpression.closure(SwiftClosure(parameters: ["value"], body: [.expression(.array([.name("value")]))]))
        return [
            .property(
                SwiftProperty(
                    comment: comment,
                    access: access,
                    isVariable: true,
                    name: field.property,
                    type: field.propertyType,
                    getter: [.expression(.member(.maybe(.own(field.storage)), "first"))],
                    setter: [
                        .assign(.own(field.storage), .call(.member(.name("newValue"), "map"), [SwiftArgument(nil, wrapped)]))
                    ]
                )
            ),
            .property(
                SwiftProperty(
                    comment: SwiftComment("Holds \(Documentation.code(field.property)) apart, if there is one."),
                    access: .internal,
                    isVariable: true,
                    name: field.storage,
                    type: .optional(.array(field.type))
                )
            ),
        ]
    }

    /// The initialiser with a parameter per property that a caller sets, in wire order.
    private func initializer(_ record: RecordPlan) -> SwiftFunction {
        let isEmpty = record.fields.allSatisfy(\.isSession) && record.attributes.isEmpty && record.text == nil
        let comment = SwiftComment(
            isEmpty ? "Makes the value; there is nothing to say in it." : "Makes a value; its properties tell about the parameters."
        )
        var parameters: [SwiftParameter] = []
        var body: [SwiftStatement] = []
        func add(_ property: String, _ type: SwiftType, isOptional: Bool) {
            let value: SwiftExpression? = isOptional ? .nil : nil
            parameters.append(SwiftParameter(name: property, type: SwiftRenderer.text(type), value: value))
            body.append(.assign(.own(property), .name(property)))
        }
        for attribute in record.attributes {
            let type: SwiftType = attribute.isOptional ? .optional(.string) : .string
            add(attribute.property, type, isOptional: attribute.isOptional)
        }
        if let text = record.text {
            let type = record.isLenient ? SwiftType.optional(text.shape.type) : text.shape.type
            add(text.property, type, isOptional: record.isLenient)
        }
        for field in record.fields where !field.isSession {
            let hasDefault = field.isOptional && (record.isLenient || !field.isRequired || field.isRecursive)
            add(field.property, field.propertyType, isOptional: hasDefault)
        }
        // A boxed property is computed, so all others must have their values before.
        let boxed = Set(record.fields.filter(\.isBoxed).map { SwiftExpression.own($0.property) })
        let isLate = { (statement: SwiftStatement) in
            guard case .assign(let target, _) = statement else { return false }
            return boxed.contains(target)
        }
        body = body.filter { !isLate($0) } + body.filter(isLate)
        return SwiftFunction(comment: comment, access: typeAccess, name: "init", parameters: parameters, body: body)
    }

    private func elements(_ record: RecordPlan) -> SwiftProperty {
        let descriptions = record.fields.map { description($0.wire.name.local, $0.shape, at: $0.property, isRepeated: $0.isRepeated) }
        return SwiftProperty(
            comment: SwiftComment("Describes the elements, so that paths of names can be checked."),
            access: typeAccess,
            isStatic: true,
            name: "elements",
            type: .array(.named("ElementDescription")),
            value: .array(descriptions)
        )
    }

    private func description(_ name: String, _ shape: ValueShape, at property: String? = nil, isRepeated: Bool) -> SwiftExpression {
        var arguments = [SwiftArgument(nil, .string(name))]
        var details = property.map { [SwiftArgument("at", .keyPath($0))] } ?? []
        if isRepeated { details.append(SwiftArgument("isRepeated", .boolean(true))) }
        switch shape {
        case .string, .anything, .constant, .dateTime, .base64: arguments += details
        case .int, .double: arguments += [SwiftArgument(nil, .member(nil, "number"))] + details
        case .bool: arguments += [SwiftArgument(nil, .member(nil, "boolean"))] + details
        case .handle: arguments += [SwiftArgument(nil, .member(nil, "handle"))] + details
        case .record(let type):
            arguments += details
            arguments.append(SwiftArgument(nil, .closure(SwiftClosure(body: [.expression(.member(.name(type), "elements"))]))))
        case .array(let item, let inner, _):
            let inside = description(item.name.local, inner, isRepeated: true)
            arguments += details
            arguments.append(SwiftArgument(nil, .closure(SwiftClosure(body: [.expression(.array([inside]))]))))
        }
        return .call(.name("ElementDescription"), arguments)
    }
}
