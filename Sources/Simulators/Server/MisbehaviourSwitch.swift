import Synchronization

/// The fault hooks of a simulator: which operations misbehave, how, and how often still.
package final class MisbehaviourSwitch: Sendable {
    private struct Rule {
        var operation: String?
        var behaviour: Misbehaviour
        var remaining: Int
    }

    private let rules = Mutex<[Rule]>([])

    package init() {}

    /// Makes the next answers bad.
    ///
    /// - Parameters:
    ///   - behaviour: What is done instead of answering properly.
    ///   - operation: The operation concerned; nil means each.
    ///   - times: How often; default once.
    package func add(_ behaviour: Misbehaviour, to operation: String? = nil, times: Int = 1) {
        rules.withLock { $0.append(Rule(operation: operation, behaviour: behaviour, remaining: times)) }
    }

    package func clear() {
        rules.withLock { $0 = [] }
    }

    func next(for operation: String?) -> Misbehaviour? {
        rules.withLock { rules in
            guard let index = rules.firstIndex(where: { $0.operation == nil || $0.operation == operation }) else { return nil }
            rules[index].remaining -= 1
            let behaviour = rules[index].behaviour
            if rules[index].remaining <= 0 { rules.remove(at: index) }
            return behaviour
        }
    }
}
