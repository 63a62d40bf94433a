/// An expression, as far as generated code needs them.
indirect enum SwiftExpression: Hashable, Sendable {
    case name(String)
    case string(String)
    case integer(Int)
    case range(Int, Int)
    case `nil`

    /// The value of `Void`.
    case tuple
    case boolean(Bool)

    /// A member; of the type that the context asks for if there is no base.
    case member(SwiftExpression?, String)
    case call(SwiftExpression, [SwiftArgument])

    /// A property of the enclosing type as a key path.
    case keyPath(String)

    /// An optional whose member follows.
    case maybe(SwiftExpression)

    /// A method as a value: the base, the name and the labels.
    case method(SwiftExpression, String, [String])
    case attempt(SwiftExpression)
    case cast(SwiftExpression, String)
    case wait(SwiftExpression)
    case reference(SwiftExpression)
    case closure(SwiftClosure)
    case array([SwiftExpression])
    case dictionary([SwiftArgument])
    case isEqual(SwiftExpression, SwiftExpression)
    case choice(SwiftExpression, SwiftExpression, SwiftExpression)
    case otherwise(SwiftExpression, SwiftExpression)

    /// A member of `self`, written out so that no parameter can hide it.
    static func own(_ name: String) -> SwiftExpression { .member(.name("self"), name) }
}

/// An argument of a call or an entry of a dictionary.
struct SwiftArgument: Hashable, Sendable {
    let label: String?
    let value: SwiftExpression

    init(_ label: String? = nil, _ value: SwiftExpression) {
        self.label = label
        self.value = value
    }
}

/// A closure; one with an error type has its parameters in parentheses.
struct SwiftClosure: Hashable, Sendable {
    var parameters: [String] = []
    var error: String?
    let body: [SwiftStatement]
}
