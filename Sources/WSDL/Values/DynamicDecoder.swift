import XMLStream

/// Reads dynamic values by the names of the model.
struct DynamicDecoder {
    let model: ServiceModel

    /// Reads the current child.
    func read(_ type: TypeReference, from cursor: inout XMLCursor) throws(XMLError) -> DynamicValue {
        if cursor.isNil {
            cursor.skip()
            return .null
        }
        guard case .complex(let index) = type else { return .text(try cursor.string()) }
        let complex = model.complexTypes[index]
        var members = attributes(complex, cursor)
        if complex.text != nil {
            members.append(("#text", .text(try cursor.string())))
            return .record(members)
        }
        try readFields(complex, into: &members, from: &cursor)
        return .record(members)
    }

    private func attributes(_ type: ComplexType, _ cursor: XMLCursor) -> [(name: String, value: DynamicValue)] {
        guard !type.attributes.isEmpty else { return [] }
        return zip(type.attributeNames, type.attributes).compactMap { name, attribute in
            cursor.attribute(attribute.name).map { (name, .text($0)) }
        }
    }

    private func readFields(
        _ type: ComplexType,
        into members: inout [(name: String, value: DynamicValue)],
        from cursor: inout XMLCursor
    ) throws(XMLError) {
        var values = [[DynamicValue]](repeating: [], count: type.fields.count)
        var order: [Int] = []
        cursor.enter()
        while cursor.nextChild() != nil {
            let name = cursor.name
            guard let position = type.position(of: name, accepting: model.acceptedNamespaces) else {
                cursor.unknown()
                continue
            }
            if values[position].isEmpty {
                order.append(position)
            } else if !type.fields[position].occurrence.isRepeated {
                cursor.unknown()
                continue
            }
            values[position].append(try read(type.fields[position].type, from: &cursor))
        }
        for position in order {
            let field = type.fields[position]
            members.append((type.memberName(position), field.occurrence.isRepeated ? .list(values[position]) : values[position][0]))
        }
    }
}
