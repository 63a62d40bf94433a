import WSDL

/// Says which text fields are handles or constants, by the options.
struct FieldRules {
    private struct Pattern {
        let text: String
        let type: String
    }

    let constantPlans: [ConstantPlan]
    private let patterns: [Pattern]
    private let constants: [String: String]
    private var met: Set<String> = []

    init(_ options: GeneratorOptions, _ sets: [ConstantSet]) {
        patterns = options.handles.flatMap { handle in handle.fields.map { Pattern(text: $0, type: handle.type) } }
        constantPlans = sets.map { set in
            ConstantPlan(name: set.type, title: set.title, values: set.values.map { (text: $0, documentation: nil) })
        }
        constants = Dictionary(
            sets.flatMap { set in set.fields.map { ($0, set.type) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The shape of a text field that has a rule, or of the items if it is an array.
    mutating func shape(of field: String, in type: String) -> ValueShape? {
        let path = "\(type)/\(field)"
        if let name = constants[path] {
            met.insert(path)
            return .constant(name)
        }
        // An exact name is a closer rule than one with a star.
        let matching = patterns.filter { FieldPattern.matches(field, $0.text) }
        guard let pattern = matching.first(where: { $0.text == field }) ?? matching.first else { return nil }
        for pattern in matching { met.insert(pattern.text) }
        return .handle(pattern.type)
    }

    /// The rules that no field met: probably slips of the keyboard.
    var unused: [WSDLDiagnostic] {
        (patterns.map(\.text) + constants.keys).filter { !met.contains($0) }.sorted().map { rule in
            WSDLDiagnostic(
                .warning,
                at: SourcePlace(file: "options", line: 1),
                path: rule,
                "no text field of the schema meets this rule"
            )
        }
    }
}
