import WSDL
import XMLStream

/// Where the types of a model are used.
struct TypeUsage: Sendable {
    private var arrays: Set<Int> = []
    private var used: Set<Int> = []
    private var sent: Set<Int> = []
    private var heldInAnswers: Set<Int> = []
    private var namespaces: [Int: Set<String?>] = [:]

    init(_ model: ServiceModel) {
        for index in model.complexTypes.indices where Self.isFiniteArray(index, in: model) { arrays.insert(index) }
        for element in model.elements { use(element.type, under: element.name.namespace) }
        for type in model.complexTypes {
            for field in type.fields { use(field.type, under: field.name.namespace) }
        }
        let outputs = model.operations.compactMap(\.output) + model.operations.flatMap(\.faults).map(\.element)
        var open: [Int] = outputs.compactMap { name in
            guard case .complex(let index)? = model.element(named: name)?.type else { return nil }
            return index
        }
        while let index = open.popLast() {
            guard sent.insert(index).inserted else { continue }
            for case .complex(let next) in model.complexTypes[index].fields.map(\.type) {
                heldInAnswers.insert(next)
                open.append(next)
            }
        }
    }

    /// Whether the type becomes an array instead of a struct.
    func isArray(_ type: Int) -> Bool { arrays.contains(type) }

    func isUsed(_ type: Int) -> Bool { used.contains(type) }

    /// Whether the service may send a value of the type.
    func isSent(_ type: Int) -> Bool { sent.contains(type) }

    /// Whether an answer may hold a value of the type inside it.
    func isHeldInAnswers(_ type: Int) -> Bool { heldInAnswers.contains(type) }

    /// Whether an element in a type is in another namespace than the elements that the type is the content of.
    func isForeign(_ name: XMLName, in type: Int) -> Bool {
        guard let around = namespaces[type] else { return false }
        return around != [name.namespace]
    }

    private mutating func use(_ type: TypeReference, under namespace: String?) {
        guard case .complex(let index) = type else { return }
        used.insert(index)
        namespaces[index, default: []].insert(namespace)
    }

    /// Whether a type is an array, and not one of itself.
    private static func isFiniteArray(_ index: Int, in model: ServiceModel) -> Bool {
        var seen: Set<Int> = []
        var current = index
        while let item = model.complexTypes[current].arrayItem {
            guard seen.insert(current).inserted else { return false }
            guard case .complex(let next) = item.type else { return true }
            current = next
        }
        return current != index
    }
}
