import WSDL
import XMLStream

/// Checks field paths against the type of an answer, and takes out of an answer what was not asked for.
struct FieldPruning {
    let model: ServiceModel
    let element: XMLName

    /// Reads responseFieldArray and excludeFieldArray.
    ///
    /// - Throws: A fault of code 30001 that names a path that the answer cannot have.
    func fields(_ parameters: Parameters) throws(IPSFault) -> ResponseFields {
        let only = try paths(parameters, "responseFieldArray")
        let except = try paths(parameters, "excludeFieldArray")
        return ResponseFields(only: only.flatMap { $0.isEmpty ? nil : $0 }, except: except ?? [])
    }

    func prune(_ value: DynamicValue, to fields: ResponseFields) -> DynamicValue {
        guard !fields.isEverything, let type = model.element(named: element)?.type else { return value }
        return prune(value, type, [], fields)
    }

    private func paths(_ parameters: Parameters, _ field: String) throws(IPSFault) -> Set<[String]>? {
        guard let texts = parameters.strings(field) else { return nil }
        var paths: Set<[String]> = []
        for text in texts {
            let path = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard isKnown(path) else { throw IPSFault(.invalidParameter, .unknownField, parameters.name(field), text) }
            paths.insert(path)
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

    private func prune(_ value: DynamicValue, _ type: TypeReference, _ path: [String], _ fields: ResponseFields) -> DynamicValue {
        guard case .complex(let index) = type else { return value }
        let complex = model.complexTypes[index]
        switch value {
        case .record(let members):
            return .record(
                members.compactMap { name, value in
                    guard let position = complex.index[name], fields.selects(path + [name]) else { return nil }
                    return (name, prune(value, complex.fields[position].type, path + [name], fields))
                }
            )
        case .list(let values):
            guard let item = complex.arrayItem else {
                return .list(values.map { prune($0, type, path, fields) })
            }
            let inner = path + [item.name.local]
            return .list(fields.selects(inner) ? values.map { prune($0, item.type, inner, fields) } : [])
        case .text, .null:
            return value
        }
    }
}
