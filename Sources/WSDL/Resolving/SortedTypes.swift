import XMLStream

/// Puts the types of a model in the order of their names and renumbers the references to them.
struct SortedTypes {
    let complexTypes: [ComplexType]
    let simpleTypes: [SimpleType]
    private let complexOrder: [Int]
    private let simpleOrder: [Int]
    private let complexPosition: [Int]
    private let simplePosition: [Int]

    init(complexTypes: [ComplexType], simpleTypes: [SimpleType]) {
        self.complexTypes = complexTypes
        self.simpleTypes = simpleTypes
        complexOrder = complexTypes.indices.sorted { XMLName.precedes(complexTypes[$0].name, complexTypes[$1].name) }
        simpleOrder = simpleTypes.indices.sorted { XMLName.precedes(simpleTypes[$0].name, simpleTypes[$1].name) }
        complexPosition = Self.inverse(complexOrder)
        simplePosition = Self.inverse(simpleOrder)
    }

    func fill(_ model: inout ServiceModel) {
        model.simpleTypes = simpleOrder.map { simpleTypes[$0] }
        model.complexTypes = complexOrder.map { renumbered(complexTypes[$0]) }
        model.elements = model.elements.map { element in
            ElementDeclaration(
                name: element.name,
                type: renumbered(element.type),
                isNillable: element.isNillable,
                documentation: element.documentation,
                place: element.place
            )
        }
    }

    private func renumbered(_ type: ComplexType) -> ComplexType {
        var result = type
        result.fields = type.fields.map { field in
            ElementField(
                name: field.name,
                type: renumbered(field.type),
                occurrence: field.occurrence,
                isNillable: field.isNillable,
                defaultValue: field.defaultValue,
                documentation: field.documentation,
                place: field.place
            )
        }
        result.attributes = type.attributes.map { attribute in
            AttributeField(
                name: attribute.name,
                type: renumbered(attribute.type),
                isRequired: attribute.isRequired,
                documentation: attribute.documentation,
                place: attribute.place
            )
        }
        result.text = type.text.map(renumbered)
        return result
    }

    private func renumbered(_ type: TypeReference) -> TypeReference {
        switch type {
        case .builtin: type
        case .simple(let index): .simple(simplePosition[index])
        case .complex(let index): .complex(complexPosition[index])
        }
    }

    private static func inverse(_ order: [Int]) -> [Int] {
        var result = [Int](repeating: 0, count: order.count)
        for (position, index) in order.enumerated() { result[index] = position }
        return result
    }
}
