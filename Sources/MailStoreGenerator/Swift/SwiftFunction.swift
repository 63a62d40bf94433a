/// A method.
struct SwiftFunction: Equatable {
    struct Parameter: Equatable {
        var name: String
        var type: String
        var defaultValue: String?
    }

    var documentation: [String]
    var attributes: [String]
    /// Modifiers and `func`.
    var head: String
    var name: String
    var parameters: [Parameter]
    /// All between the closing parenthesis and the brace.
    var tail: String
    var body: SwiftExpression
}
