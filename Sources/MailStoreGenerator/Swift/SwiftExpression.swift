/// The expressions that the generator needs.
indirect enum SwiftExpression: Equatable {
    /// Source as it is.
    case source(String)
    case string(String)
    case array([SwiftExpression])
    case dictionary([Pair])
    /// A call; an empty label stands for none.
    case call(String, [Pair])

    struct Pair: Equatable {
        var label: String
        var value: SwiftExpression

        init(_ label: String = "", _ value: SwiftExpression) {
            self.label = label
            self.value = value
        }
    }
}
