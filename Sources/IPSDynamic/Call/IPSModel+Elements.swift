internal import SOAP
internal import WSDL
internal import XMLStream

extension IPSModel {
    /// The elements of a type, for checking the paths of a field selection.
    func elements(of type: ComplexType) -> [ElementDescription] {
        type.fields.map { field in
            var element = element(field)
            element.owner = type.name.local
            return element
        }
    }

    private func element(_ field: ElementField) -> ElementDescription {
        let name = field.name.local
        switch field.type {
        case .complex(let index):
            return ElementDescription(name, isRepeated: field.occurrence.isRepeated) { elements(of: service.complexTypes[index]) }
        case .builtin, .simple:
            return ElementDescription(name, handleKind(of: name) == nil ? .text : .handle, isRepeated: field.occurrence.isRepeated)
        }
    }
}
