package import XMLStream

extension ElementFilter {
    /// Takes out of a value what is not wanted.
    ///
    /// - Parameters:
    ///   - value: The content of an element, below which the filter's paths begin.
    ///   - type: The element's type.
    ///   - model: The model that the type is part of; members that the type does not have are taken out too.
    /// - Returns: The value with the wanted elements.
    package func apply(to value: DynamicValue, of type: TypeReference, in model: ServiceModel) -> DynamicValue {
        guard !isEverything, case .complex(let index) = type else { return value }
        let complex = model.complexTypes[index]
        switch value {
        case .record(let members):
            return .record(
                members.compactMap { name, value in
                    guard let position = complex.index[name], let inner = self[name] else { return nil }
                    return (name, inner.apply(to: value, of: complex.fields[position].type, in: model))
                }
            )
        case .list(let values):
            guard let item = complex.arrayItem else { return .list(values.map { apply(to: $0, of: type, in: model) }) }
            return .list(self[item.name.local].map { inner in values.map { inner.apply(to: $0, of: item.type, in: model) } } ?? [])
        case .text, .null:
            return value
        }
    }
}
