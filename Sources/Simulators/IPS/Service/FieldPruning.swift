import WSDL
import XMLStream

/// Checks field paths against the type of an answer, and takes out of an answer what was not asked for.
struct FieldPruning {
    let model: ServiceModel
    let element: XMLName

    /// Reads responseFieldArray and excludeFieldArray.
    ///
    /// - Throws: A fault of code 30001 that names a path that the answer cannot have.
    func fields(_ parameters: Parameters) throws(IPSFault) -> ElementFilter {
        let only = try paths(parameters, "responseFieldArray")
        let except = try paths(parameters, "excludeFieldArray")
        return ElementFilter(only: only, except: except)
    }

    func prune(_ value: DynamicValue, to fields: ElementFilter) -> DynamicValue {
        model.element(named: element).map { fields.apply(to: value, of: $0.type, in: model) } ?? value
    }

    private func paths(_ parameters: Parameters, _ field: String) throws(IPSFault) -> [[String]] {
        var paths: [[String]] = []
        for text in parameters.strings(field) ?? [] {
            let path = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard isKnown(path) else { throw IPSFault(.invalidParameter, .unknownField, parameters.name(field), text) }
            paths.append(path)
        }
        return paths
    }

    private func isKnown(_ path: [String]) -> Bool {
        var type = model.element(named: element)?.type
        for name in path {
            guard case .complex(let index) = type, let position = model.complexTypes[index].index[name] else { return false }
            type = model.complexTypes[index].fields[position].type
        }
        return !path.isEmpty
    }
}
