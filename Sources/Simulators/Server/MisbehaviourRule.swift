/// When a server misbehaves: for which operation, how, how often.
package struct MisbehaviourRule: Sendable, Hashable {
    private static let commonKeys = ["operation", "kind", "rate", "times", "after"]

    /// The operation concerned; nil means each.
    package var operation: String?
    package var behaviour: Misbehaviour
    /// How many requests pass untouched before the rule begins; default 0.
    package var after: Int
    /// How often the rule applies before it ends; nil, without end.
    package var times: Int?
    /// The part of the requests to which it applies, drawn from the seed of the switch: above 0 and up to 1, the default.
    package var rate: Double

    package init(_ behaviour: Misbehaviour, to operation: String? = nil, after: Int = 0, times: Int? = nil, rate: Double = 1) {
        self.operation = operation
        self.behaviour = behaviour
        self.after = after
        self.times = times
        self.rate = rate
    }

    /// Reads a rule as people write it: `operation=searchAssets,kind=drop,rate=0.1`.
    ///
    /// Keys are `operation` (default each), `kind`, `rate` (default 1), `times` (default without end), `after` (default 0), and those of
    /// the kind.
    ///
    /// - Parameter text: Pairs of key and value, with commas between.
    /// - Throws: ``SimulatorError`` that names the wrong part and lists what would be right.
    package init(parsing text: String) throws(SimulatorError) {
        let values = try MisbehaviourValues(text)
        let kinds = MisbehaviourKind.allCases.map(\.rawValue).joined(separator: ", ")
        guard let word = values["kind"] else {
            throw SimulatorError(.invalidFault, "the fault \"\(text)\" needs a kind; there are \(kinds)")
        }
        guard let kind = MisbehaviourKind(rawValue: word) else {
            throw SimulatorError(.invalidFault, "there is no kind \"\(word)\"; there are \(kinds)")
        }
        let keys = Self.commonKeys + kind.keys
        if let unknown = values.keys.first(where: { !keys.contains($0) }) {
            throw SimulatorError(
                .invalidFault,
                "a fault of kind \(word) has no key \"\(unknown)\"; it takes \(keys.joined(separator: ", "))"
            )
        }
        guard let rate = Optional(try values.double("rate", in: 0...1, default: 1)), rate > 0 else {
            throw SimulatorError(.invalidFault, "rate must be above 0, and 1 at most")
        }
        self.init(
            try kind.behaviour(values),
            to: values["operation"],
            after: try values.int("after", in: 0...Int.max, default: 0),
            times: values["times"] == nil ? nil : try values.int("times", in: 1...Int.max, default: 1),
            rate: rate
        )
    }
}
