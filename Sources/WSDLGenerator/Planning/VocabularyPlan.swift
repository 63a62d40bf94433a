import WSDL
import XMLStream

/// The names of all elements, numbered.
struct VocabularyPlan: Hashable, Sendable {
    /// Names that are equal in each of some namespaces.
    struct Group: Hashable, Sendable {
        let namespaces: [String?]
        let names: [String]
    }

    let groups: [Group]
    private let ids: [XMLName: Int]

    /// Numbers the names: first those of the service's own namespace, in which the accepted ones count as well, then the others by namespace.
    init(_ model: ServiceModel, accepting accepted: [String]) {
        let own = model.operations.lazy.compactMap { $0.input ?? $0.output }.first?.namespace ?? model.targetNamespace
        var names: [String?: Set<String>] = [own: []]
        let merged = Set(accepted)
        func add(_ name: XMLName) {
            let isOwn = name.namespace.map { merged.contains($0) } ?? false
            names[isOwn ? own : name.namespace, default: []].insert(name.local)
        }
        for element in model.elements { add(element.name) }
        for type in model.complexTypes {
            for field in type.fields { add(field.name) }
        }
        let others = names.keys.filter { $0 != own }.sorted { ($0 ?? "") < ($1 ?? "") }
        let first = [own] + accepted.filter { $0 != own }
        groups =
            [Group(namespaces: first, names: (names[own] ?? []).sorted())]
            + others.map { namespace in
                Group(namespaces: [namespace], names: (names[namespace] ?? []).sorted())
            }
        var ids: [XMLName: Int] = [:]
        var count = 0
        for group in groups {
            for local in group.names {
                for namespace in group.namespaces { ids[XMLName(local, in: namespace)] = count }
                count += 1
            }
        }
        self.ids = ids
    }

    func id(of name: XMLName) -> Int { ids[name] ?? -1 }
}
