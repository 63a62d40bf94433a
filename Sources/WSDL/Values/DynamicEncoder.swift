import XMLStream

/// Writes dynamic values in the order and with the names of the model.
struct DynamicEncoder {
    /// Deeper documents are refused by every reader.
    private static let deepest = XMLLimits.standard.depth - 8

    let model: ServiceModel
    let isPartial: Bool

    /// Writes an element.
    func write(
        _ value: DynamicValue,
        _ name: XMLName,
        _ type: TypeReference,
        isNillable: Bool,
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
                try writeContent(value, model.complexTypes[index], depth: depth, to: &writer)
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

    private func writeContent(_ value: DynamicValue, _ type: ComplexType, depth: Int, to writer: inout XMLWriter) throws(XMLError) {
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
            } else if !member.name.hasPrefix("@") || !type.attributes.contains(where: { $0.name.local == member.name.dropFirst() }) {
                throw unknown(member.name, in: type, writer.error(.invalidName, ""))
            }
        }
        try writeAttributes(members, type, to: &writer)
        if let textType = type.text { try writeText(text ?? .text(""), textType, to: &writer) }
        for (position, field) in type.fields.enumerated() { try writeField(slots[position], field, depth: depth + 1, to: &writer) }
    }

    private func writeAttributes(
        _ members: [(name: String, value: DynamicValue)],
        _ type: ComplexType,
        to writer: inout XMLWriter
    ) throws(XMLError) {
        for attribute in type.attributes {
            guard let member = members.first(where: { $0.name.hasPrefix("@") && $0.name.dropFirst() == attribute.name.local }) else {
                if attribute.isRequired, !isPartial {
                    throw writer.error(.schemaViolation, "the attribute @\(attribute.name.local) is missing")
                }
                continue
            }
            guard case .text(let text) = member.value else {
                throw writer.error(.unexpectedContent, "a text is expected for \(member.name), not \(member.value.kind)")
            }
            if let problem = problem(text, attribute.type) { throw writer.error(.invalidValue, "\(member.name): \(problem)") }
            try writer.attribute(attribute.name, text)
        }
    }

    private func writeField(_ value: DynamicValue?, _ field: ElementField, depth: Int, to writer: inout XMLWriter) throws(XMLError) {
        guard let value else {
            if field.occurrence.minimum > 0, !isPartial {
                throw writer.error(.schemaViolation, "\(describe(field)) is missing")
            }
            return
        }
        guard field.occurrence.isRepeated else {
            return try write(value, field.name, field.type, isNillable: field.isNillable, depth: depth, to: &writer)
        }
        let values: [DynamicValue]
        if case .list(let given) = value { values = given } else { values = [value] }
        let isTooFew = values.count < field.occurrence.minimum && !isPartial
        if isTooFew || values.count > field.occurrence.maximum ?? .max {
            throw writer.error(.schemaViolation, "\(describe(field)) is there \(values.count) times")
        }
        for value in values { try write(value, field.name, field.type, isNillable: field.isNillable, depth: depth, to: &writer) }
    }

    private func describe(_ field: ElementField) -> String {
        "the element \(field.name.local) (\(model.title(of: field.type)), \(field.occurrence))"
    }

    /// Says what is wrong with a name: a slip of the keyboard, or a member of some other type.
    private func unknown(_ name: String, in type: ComplexType, _ place: XMLError) -> XMLError {
        var error = place
        let nearest = NameDistance.nearest(to: name, in: type.fields.map(\.name.local)).compactMap { near in
            type.index[near].map { "\(near) (\(model.title(of: type.fields[$0].type)), \(type.fields[$0].occurrence))" }
        }
        if !nearest.isEmpty {
            error.message = "\(type.title) has no \(name); did you mean \(nearest.joined(separator: ", "))?"
            return error
        }
        let below = type.fields.compactMap { field -> String? in
            guard case .complex(let index) = field.type else { return nil }
            let inner = model.complexTypes[index]
            if inner.index[name] != nil { return "\(field.name.local)/\(name)" }
            guard let item = inner.arrayItem, case .complex(let itemIndex) = item.type else { return nil }
            return model.complexTypes[itemIndex].index[name] == nil ? nil : "\(field.name.local)/\(item.name.local)/\(name)"
        }
        let known = type.fields.prefix(12).map(\.name.local).joined(separator: ", ") + (type.fields.count > 12 ? ", …" : "")
        let hint = below.isEmpty ? (known.isEmpty ? "it is empty" : "it has \(known)") : "it belongs to \(below.joined(separator: " or "))"
        error.message = "\(type.title) has no \(name); \(hint)"
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
