/// A generated open set of constants.
struct ConstantPlan: Hashable, Sendable {
    /// A known value.
    struct Value: Hashable, Sendable {
        let member: String
        let text: String
        let documentation: String?
    }

    let name: String
    let title: String
    let values: [Value]

    /// Makes the plan; a value whose name nothing can be made of is numbered.
    init(name: String, title: String, values: [(text: String, documentation: String?)]) {
        self.name = name
        self.title = title
        var scope = NameScope(reserved: ["knownValues", "rawValue"])
        var seen: Set<String> = []
        self.values = values.filter { seen.insert($0.text).inserted }.enumerated().map { index, value in
            let member = SwiftNaming.usableMember(value.text) ?? "value\(index + 1)"
            return Value(member: scope.take(member), text: value.text, documentation: value.documentation)
        }
    }
}
