/// The rules of the fault hooks, as the admin endpoint shows them.
struct FaultList: Encodable {
    struct Fault: Encodable {
        var id: Int
        var fault: String
        var seen: Int
        var applied: Int
    }

    struct Kind: Encodable {
        var kind: String
        var summary: String
        var keys: [String]
    }

    var faults: [Fault]
    var kinds: [Kind]

    init(_ hooks: MisbehaviourSwitch) {
        faults = hooks.active.map { Fault(id: $0.id, fault: $0.rule.description, seen: $0.seen, applied: $0.applied) }
        kinds = MisbehaviourKind.allCases.map { Kind(kind: $0.rawValue, summary: $0.summary, keys: $0.keys) }
    }
}
