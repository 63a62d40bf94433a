/// The declarations that the generator needs.
indirect enum SwiftDeclaration: Equatable {
    /// `extension Name { members }`
    case `extension`(String, [SwiftDeclaration])
    /// A type of any kind; the head is all before the brace.
    case type(documentation: [String], head: String, members: [SwiftDeclaration])
    case function(SwiftFunction)
    /// A stored or static property; the head is all before the equals sign.
    case constant(documentation: [String], head: String, value: SwiftExpression?)
    /// An initialiser; the head is all before the brace.
    case initializer(documentation: [String], head: String, body: [String])
}
