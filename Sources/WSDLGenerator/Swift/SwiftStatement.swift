/// A statement, as far as generated code needs them.
indirect enum SwiftStatement: Hashable, Sendable {
    case expression(SwiftExpression)
    case assign(SwiftExpression, SwiftExpression)
    case variable(String, SwiftType, SwiftExpression?)
    case ifLet(String, SwiftExpression, [SwiftStatement], otherwise: [SwiftStatement])
    case ifTrue(SwiftExpression, [SwiftStatement], otherwise: [SwiftStatement])
    case guardLet(String, [SwiftStatement])
    case whileLet(String, SwiftExpression, [SwiftStatement])
    case forEach(String, SwiftExpression, [SwiftStatement])
    case select(SwiftExpression, [SwiftCase], otherwise: [SwiftStatement])
    case discard(SwiftExpression)
    case give(SwiftExpression)
    case raise(SwiftExpression)
}

/// A case of a switch over numbers, with what the number stands for.
struct SwiftCase: Hashable, Sendable {
    let number: Int
    let comment: String
    let body: [SwiftStatement]
}
