import Synchronization

/// The fault hooks of a simulator: which operations misbehave, how, and how often still.
///
/// Counts and seeded chance decide, so that the same requests in the same order meet the same faults.
package final class MisbehaviourSwitch: Sendable {
    /// A rule at work.
    package struct Active: Sendable {
        package var id: Int
        package var rule: MisbehaviourRule
        /// How many requests it has looked at.
        package fileprivate(set) var seen = 0
        /// To how many it has applied.
        package fileprivate(set) var applied = 0
        fileprivate var random: SeededGenerator
    }

    private let seed: UInt64
    private let state = Mutex((rules: [Active](), lastID: 0))

    /// A switch without rules.
    ///
    /// - Parameter seed: Decides which requests a rule with a rate meets, and how long latencies are; default 1.
    package init(seed: UInt64 = 1) {
        self.seed = seed
    }

    /// The rules that have not ended, the oldest first.
    package var active: [Active] { state.withLock { $0.rules } }

    /// Makes the next answers bad.
    ///
    /// - Parameters:
    ///   - behaviour: What is done instead of answering properly.
    ///   - operation: The operation concerned; nil means each.
    ///   - times: How often; default once.
    package func add(_ behaviour: Misbehaviour, to operation: String? = nil, times: Int = 1) {
        add(MisbehaviourRule(behaviour, to: operation, times: times))
    }

    /// Adds a rule.
    ///
    /// Of several rules that apply to one request, the oldest counts; delays and latencies come on top.
    ///
    /// - Parameter rule: When and how to misbehave.
    /// - Returns: A number for ``remove(_:)``.
    @discardableResult
    package func add(_ rule: MisbehaviourRule) -> Int {
        state.withLock { state in
            state.lastID += 1
            state.rules.append(Active(id: state.lastID, rule: rule, random: SeededGenerator(seed: seed &+ UInt64(state.lastID) << 32)))
            return state.lastID
        }
    }

    /// Ends a rule.
    ///
    /// - Parameter id: What ``add(_:)`` returned.
    /// - Returns: Whether there was such a rule.
    package func remove(_ id: Int) -> Bool {
        state.withLock { state in
            let index = state.rules.firstIndex { $0.id == id }
            if let index { state.rules.remove(at: index) }
            return index != nil
        }
    }

    /// Ends all rules.
    package func clear() {
        state.withLock { $0.rules = [] }
    }

    /// Decides what happens to one request.
    ///
    /// - Parameters:
    ///   - operation: What was asked for; nil when that was not understood.
    ///   - canApply: Whether a misbehaviour makes sense for the request; one that does not leaves the rule as it is.
    /// - Returns: How late the answer comes, and what else is wrong with it.
    func next(for operation: String?, where canApply: (Misbehaviour) -> Bool = { _ in true }) -> PlannedMisbehaviour {
        state.withLock { state in
            var plan = PlannedMisbehaviour()
            for index in state.rules.indices {
                let rule = state.rules[index].rule
                guard rule.operation == nil || rule.operation == operation, canApply(rule.behaviour) else { continue }
                if plan.behaviour != nil, !rule.behaviour.isDelay { continue }
                state.rules[index].apply(to: &plan)
            }
            state.rules.removeAll { $0.isSpent }
            return plan
        }
    }
}

extension MisbehaviourSwitch.Active {
    fileprivate var isSpent: Bool { rule.times.map { applied >= $0 } ?? false }

    fileprivate mutating func apply(to plan: inout PlannedMisbehaviour) {
        seen += 1
        guard seen > rule.after, rule.rate >= 1 || random.fraction() < rule.rate else { return }
        applied += 1
        switch rule.behaviour {
        case .delay(let duration): plan.delay += duration
        case .latency(let limit): plan.delay += limit * random.fraction()
        default: plan.behaviour = rule.behaviour
        }
    }
}
