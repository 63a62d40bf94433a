import XMLStream

/// Writes dynamic values in the order and with the names of the model.
struct DynamicEncoder {
    /// Deeper documents are refused by every reader.
    private static let deepest = XMLLimits.standard.depth - 8

    let model: ServiceModel
    let isPartial: Bool
    /// Writes texts that stand for something else.
    var substitution: DynamicSubstitution?

    /// Writes an element; its role is the name of the field, or of the field around it for the items of an array type.
    func write(
        _ value: DynamicValue,
        _ name: XMLName,
        _ type: TypeReference,
        isNillable: Bool,
        role: String,
        depth: Int,
        to writer: inout XMLWriter
    ) throws(XMLError) {
        try writer.element(name) { (writer) throws(XMLError) in
            guard depth <= Self.deepest else {
                throw writer.error(.limitExceeded, "the value nests deeper than \(Self.deepest) elements")
            }
            if case .null = value {
                guard isNillable else { throw writer.error(.invalidValue, "the element is not nillable: leave it out instead") }
                let name = XMLName("nil", in: "http://www.w3.org/2001/XMLSchema-instance")
                return try writer.attribute(name, "true", prefix: "xsi")
            }
            if case .complex(let index) = type {
                try writeContent(value, model.complexTypes[index], role: role, depth: depth, to: &writer)
            } else if let substitution, case .text(let text) = value, try substitution(role, text, &writer) {
                return
            } else {
                try writeText(value, type, to: &writer)
            }
        }
    }

    private func writeText(_ value: DynamicValue, _ type: TypeReference, to writer: inout XMLWriter) throws(XMLError) {
        guard case .text(let text) = value else {
            throw writer.error(.unexpectedContent, "a text (\(model.title(of: type))) is expected here, not \(value.kind)")
        }
        if let problem = problem(text, type) { throw writer.error(.invalidValue, problem) }
        if !text.isEmpty { try writer.text(text) }
    }

    private func problem(_ text: String, _ type: TypeReference) -> String? {
        guard let simple = model.simple(type) else { return nil }
        return LexicalCheck.problem(text, simple.builtin, simple.facets)
    }

    /// Writes what is in an element.
    func writeContent(
        _ value: DynamicValue,
        _ type: ComplexType,
        role: String,
        depth: Int,
        to writer: inout XMLWriter
    ) throws(XMLError) {
        let members: [(name: String, value: DynamicValue)]
        switch value {
        case .record(let given): members = given
        case .list where type.arrayItem != nil: members = [(type.fields[0].name.local, value)]
        case .text where type.text != nil: members = [("#text", value)]
        default:
            let shown = type.fields.prefix(3).map(\.name.local).joined(separator: ", ")
            throw writer.error(.unexpectedContent, "a record (\(type.title): \(shown), …) is expected here, not \(value.kind)")
        }
        var slots = [DynamicValue?](repeating: nil, count: type.fields.count)
        var text: DynamicValue?
        for member in members {
            if let position = type.index[member.name] {
                guard slots[position] == nil else {
                    throw writer.error(.unexpectedContent, "\(member.name) is there twice; the occurrences of one element are a list")
                }
                slots[position] = member.value
            } else if member.name == "#text", type.text != nil {
                text = member.value
            } else if !type.attributeNames.contains(member.name) {
                throw writer.error(.invalidName, model.unknownMember(member.name, of: type))
            }
        }
        try writeAttributes(members, type, to: &writer)
        if let textType = type.text { try writeText(text ?? .text(""), textType, to: &writer) }
        for (position, field) in type.fields.enumerated() {
            let role = type.arrayItem == nil ? field.name.local : role
            try writeField(slots[position], field, role: role, depth: depth + 1, to: &writer)
        }
    }

    private func writeAttributes(
        _ members: [(name: String, value: DynamicValue)],
        _ type: ComplexType,
        to writer: inout XMLWriter
    ) throws(XMLError) {
        for (name, attribute) in zip(type.attributeNames, type.attributes) {
            guard let member = members.first(where: { $0.name == name }) else {
                if attribute.isRequired, !isPartial { throw writer.error(.schemaViolation, "the attribute \(name) is missing") }
                continue
            }
            guard case .text(let text) = member.value else {
                throw writer.error(.unexpectedContent, "a text is expected for \(member.name), not \(member.value.kind)")
            }
            if let problem = problem(text, attribute.type) { throw writer.error(.invalidValue, "\(member.name): \(problem)") }
            try writer.attribute(attribute.name, text)
        }
    }

    private func writeField(
        _ value: DynamicValue?,
        _ field: ElementField,
        role: String,
        depth: Int,
        to writer: inout XMLWriter
    ) throws(XMLError) {
        guard let value else {
            if field.occurrence.minimum > 0, !isPartial {
                throw writer.error(.schemaViolation, "\(model.explain(field)) is missing")
            }
            return
        }
        guard field.occurrence.isRepeated else {
            return try write(value, field.name, field.type, isNillable: field.isNillable, role: role, depth: depth, to: &writer)
        }
        let values: [DynamicValue]
        if case .list(let given) = value { values = given } else { values = [value] }
        let isTooFew = values.count < field.occurrence.minimum && !isPartial
        if isTooFew || values.count > field.occurrence.maximum ?? .max {
            throw writer.error(.schemaViolation, "\(model.explain(field)) is there \(values.count) times")
        }
        let parent = values.count > 1 ? writer.error(.invalidValue, "").path : []
        for (position, value) in values.enumerated() {
            do {
                try write(value, field.name, field.type, isNillable: field.isNillable, role: role, depth: depth, to: &writer)
            } catch {
                throw values.count > 1 ? Self.located(error, at: position, below: parent) : error
            }
        }
    }

    /// Says which of several values is meant, counted from 1.
    private static func located(_ error: XMLError, at position: Int, below parent: [String]) -> XMLError {
        guard error.path.count > parent.count else { return error }
        var error = error
        error.path.insert(String(position + 1), at: parent.count + 1)
        return error
    }
}

extension DynamicValue {
    /// What the value is, for messages.
    var kind: String {
        switch self {
        case .text: "a text"
        case .record: "a record"
        case .list: "a list"
        case .null: "nil"
        }
    }
}
