import WSDL
import XMLStream

/// Translates a record into the initialiser that reads it and the function that writes it.
struct CodecTranslator {
    static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

    let access: SwiftAccess

    /// The argument of the initialiser that makes a value in which everything is missing; one with a body is too long to be inlined.
    private static let nothing = [SwiftArgument("empty", .tuple)]

    private static let cursor = SwiftParameter(label: "from", name: "cursor", type: "inout XMLCursor")

    /// The initialiser that reads the current child of a cursor: by name, in any order.
    ///
    /// A record in which everything may be missing is read into a value that is there, since a large one is not returned without a copy.
    func decoders(_ record: RecordPlan) -> [SwiftFunction] {
        let comment = SwiftComment("Reads the current child: elements by name, in any order.")
        guard record.isLenient else { return [initializer(comment, reading(record))] }
        let body: [SwiftStatement] = [
            .expression(.call(.own("init"), Self.nothing)),
            .expression(.attempt(.call(.own("read"), [SwiftArgument("from", .reference(.name("cursor")))]))),
        ]
        let read = SwiftFunction(
            comment: SwiftComment("Reads the current child into the value."),
            access: access,
            isMutating: true,
            name: "read",
            parameters: [Self.cursor],
            failure: .typed("XMLError"),
            body: reading(record)
        )
        let empty = SwiftFunction(
            comment: SwiftComment("Makes a value in which everything is missing."),
            access: .internal,
            name: "init",
            parameters: [SwiftParameter(label: "empty", name: "_", type: "Void")],
            body: []
        )
        return [initializer(comment, body), empty, read]
    }

    private func initializer(_ comment: SwiftComment, _ body: [SwiftStatement]) -> SwiftFunction {
        SwiftFunction(
            comment: comment,
            access: access,
            name: "init",
            parameters: [Self.cursor],
            failure: .typed("XMLError"),
            body: body
        )
    }

    private func reading(_ record: RecordPlan) -> [SwiftStatement] {
        var body: [SwiftStatement] = record.attributes.map(readAttribute)
        let cursor = SwiftExpression.name("cursor")
        if let text = record.text {
            body.append(.assign(.own(text.property), .attempt(record.isLenient ? readIfPresent(text.shape) : read(text.shape))))
            return body
        }
        for field in record.fields where isLocal(field) {
            let type: SwiftType = field.isRepeated ? field.type : .optional(field.type)
            body.append(.variable(local(field), type, field.isRepeated ? .array([]) : nil))
        }
        body.append(.expression(.call(.member(cursor, "enter"), [])))
        let next = SwiftExpression.call(.member(cursor, "nextChild"), [])
        let unknown = SwiftStatement.expression(.call(.member(cursor, "unknown"), []))
        if record.fields.isEmpty {
            body.append(.whileLet("_", next, [unknown]))
        } else {
            let cases = record.fields.map {
                SwiftCase(number: $0.wire.id, comment: $0.wire.name.local, body: readField($0, isLenient: record.isLenient))
            }
            body.append(.whileLet("name", next, [.select(.name("name"), cases, otherwise: [unknown])]))
        }
        return body + record.fields.filter(isLocal).flatMap(finish)
    }

    /// Whether a field is collected in a variable first: repeated ones, and those that the struct must have.
    private func isLocal(_ field: FieldPlan) -> Bool { field.isRepeated || !field.isOptional }

    private func local(_ field: FieldPlan) -> String { field.property + "Value" }

    private func readField(_ field: FieldPlan, isLenient: Bool) -> [SwiftStatement] {
        let isPresent = isLenient && field.isOptional
        let value = SwiftExpression.attempt(isPresent ? readIfPresent(field.shape) : read(field.shape, isLenient: isLenient))
        let target = isLocal(field) ? SwiftExpression.name(local(field)) : .own(field.isBoxed ? field.storage : field.property)
        func store(_ value: SwiftExpression) -> SwiftStatement {
            if field.isBoxed { return .assign(target, value == .nil ? .nil : .array([value])) }
            guard field.isRepeated else { return .assign(target, value) }
            return .expression(.call(.member(target, "append"), [SwiftArgument(nil, value)]))
        }
        guard field.element.isNillable else {
            guard isLenient || field.shape == .anything, field.isRepeated, Self.presence(field.shape) != nil else { return [store(value)] }
            return [.ifLet("value", value, [store(.name("value"))], otherwise: [])]
        }
        return [
            .ifTrue(
                .member(.name("cursor"), "isNil"),
                [.expression(.call(.member(.name("cursor"), "skip"), [])), store(.nil)],
                otherwise: [store(value)]
            )
        ]
    }

    /// Moves a variable into the property.
    private func finish(_ field: FieldPlan) -> [SwiftStatement] {
        let value = SwiftExpression.name(local(field))
        if field.isRepeated {
            guard field.isOptional else { return [.assign(.own(field.property), value)] }
            return [.assign(.own(field.property), .choice(.member(value, "isEmpty"), .nil, value))]
        }
        return [
            .guardLet(local(field), [.raise(missing(field, "cursor"))]),
            .assign(.own(field.property), value),
        ]
    }

    private func readAttribute(_ attribute: RecordPlan.Attribute) -> SwiftStatement {
        let found = SwiftExpression.call(
            .member(.name("cursor"), "attribute"),
            [SwiftArgument(nil, Self.fullName(attribute.attribute.name))]
        )
        guard attribute.isOptional else { return .assign(.own(attribute.property), .otherwise(found, .string(""))) }
        return .assign(.own(attribute.property), found)
    }

    /// The expression that reads the current child, without its `try`.
    ///
    /// What a lenient record holds is lenient too.
    private func read(_ shape: ValueShape, isLenient: Bool = false) -> SwiftExpression {
        let cursor = SwiftExpression.name("cursor")
        let from = [SwiftArgument("from", .reference(cursor))]
        switch shape {
        case .string: return .call(.member(cursor, "string"), [])
        case .int(let range) where range == .min ... .max: return .call(.member(cursor, "int"), [])
        case .int(let range):
            return .call(.member(cursor, "int"), [SwiftArgument("in", .range(range.lowerBound, range.upperBound))])
        case .bool: return .call(.member(cursor, "bool"), [])
        case .double: return .call(.member(cursor, "double"), [])
        case .dateTime: return .call(.member(cursor, "dateTime"), [])
        case .base64: return .call(.member(cursor, "base64"), [])
        case .anything: return .call(.member(cursor, "textIfPresent"), [])
        case .handle(let name), .record(let name): return .call(.name(name), from)
        case .constant(let name): return .call(.name(name), [SwiftArgument("rawValue", .call(.member(cursor, "string"), []))])
        case .array(let item, .record(let name), false) where isLenient:
            return .call(.member(cursor, "array"), [SwiftArgument("of", .integer(item.id))] + inPlace(name))
        case .array(let item, let inner, let isNillable):
            let items = SwiftExpression.call(
                .member(cursor, "array"),
                [SwiftArgument("of", .integer(item.id)), SwiftArgument(nil, itemReader(inner, isNillable, isLenient: isLenient))]
            )
            guard isLenient || inner == .anything, !isNillable, Self.presence(inner) != nil else { return items }
            let present = SwiftClosure(body: [.expression(.name("$0"))])
            return .call(.member(items, "compactMap"), [SwiftArgument(nil, .closure(present))])
        }
    }

    /// The expression that reads the current child, which may be empty, or `xsi:nil` though the schema does not allow that.
    ///
    /// One value that does not fit must not cost its whole answer, so a number may be larger than its type, too.
    private func readIfPresent(_ shape: ValueShape) -> SwiftExpression {
        guard let method = Self.presence(shape) else { return read(shape, isLenient: true) }
        return .call(.member(.name("cursor"), method), [])
    }

    /// The method that reads a value or `nil`, for shapes of which an empty text is no value.
    private static func presence(_ shape: ValueShape) -> String? {
        switch shape {
        case .int: "intIfPresent"
        case .bool: "boolIfPresent"
        case .double: "doubleIfPresent"
        case .dateTime: "dateTimeIfPresent"
        case .anything: "textIfPresent"
        default: nil
        }
    }

    /// The property that says which records can be read while the rest of the document comes: the items of the first array of records.
    func records(_ record: RecordPlan) -> SwiftProperty? {
        guard record.isLenient else { return nil }
        for field in record.fields where !field.isRepeated && !field.element.isNillable {
            guard case .array(let item, .record(let name), false) = field.shape else { continue }
            let path = ["Envelope", "Body", "*", field.wire.name.local, item.name.local]
            return SwiftProperty(
                comment: SwiftComment("The records that can be read while the rest of the answer arrives."),
                access: access,
                isStatic: true,
                name: "records",
                type: .optional(.named("XMLRecords")),
                value: .call(.name("XMLRecords"), [SwiftArgument("at", .array(path.map { .string($0) }))] + inPlace(name))
            )
        }
        return nil
    }

    /// The arguments for reading records in their place: one without values, and what reads into it.
    private func inPlace(_ record: String) -> [SwiftArgument] {
        let read = SwiftExpression.call(.member(.name("item"), "read"), [SwiftArgument("from", .reference(.name("cursor")))])
        let closure = SwiftClosure(parameters: ["item", "cursor"], error: "XMLError", body: [.expression(.attempt(read))])
        return [SwiftArgument(nil, .call(.name(record), Self.nothing)), SwiftArgument(nil, .closure(closure))]
    }

    private func itemReader(_ shape: ValueShape, _ isNillable: Bool, isLenient: Bool) -> SwiftExpression {
        if !isNillable {
            switch shape {
            case .handle(let name), .record(let name): return .method(.name(name), "init", ["from"])
            default: break
            }
        }
        let value = SwiftExpression.attempt(isLenient ? readIfPresent(shape) : read(shape))
        guard isNillable else { return Self.closure("cursor", [.expression(value)]) }
        return Self.closure(
            "cursor",
            [
                .ifTrue(
                    .member(.name("cursor"), "isNil"),
                    [.expression(.call(.member(.name("cursor"), "skip"), [])), .give(.nil)],
                    otherwise: []
                ),
                .give(value),
            ]
        )
    }

    /// The error for an element that the schema asks for.
    func missing(_ field: FieldPlan, _ place: String) -> SwiftExpression {
        let message = "the element \(field.wire.name.local) is missing, but the schema requires it"
        return .call(
            .member(.name(place), "error"),
            [SwiftArgument(nil, .member(nil, "schemaViolation")), SwiftArgument(nil, .string(message))]
        )
    }

    static func closure(_ parameter: String, _ body: [SwiftStatement]) -> SwiftExpression {
        .closure(SwiftClosure(parameters: [parameter], error: "XMLError", body: body))
    }

    /// A name with its namespace.
    static func fullName(_ name: XMLName) -> SwiftExpression {
        let local = SwiftArgument(nil, .string(name.local))
        return .call(.name("XMLName"), [local] + (name.namespace.map { [SwiftArgument("in", .string($0))] } ?? []))
    }
}
