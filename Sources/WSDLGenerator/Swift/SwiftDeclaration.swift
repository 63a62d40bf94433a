/// A declaration at the top of a file or in a type.
indirect enum SwiftDeclaration: Hashable, Sendable {
    case structure(SwiftStructure)
    case `extension`(SwiftExtension)
    case property(SwiftProperty)
    case function(SwiftFunction)
    case alias(SwiftAlias)
}

/// A type alias.
struct SwiftAlias: Hashable, Sendable {
    var comment: SwiftComment
    var access: SwiftAccess
    var name: String
    var type: SwiftType
}

/// A struct.
struct SwiftStructure: Hashable, Sendable {
    var comment: SwiftComment
    var access: SwiftAccess
    var name: String
    var conformances: [String]
    var members: [SwiftDeclaration] = []
}

/// An extension.
struct SwiftExtension: Hashable, Sendable {
    var name: String
    var members: [SwiftDeclaration]
}

/// A stored or computed property.
struct SwiftProperty: Hashable, Sendable {
    var comment = SwiftComment()
    var access: SwiftAccess
    var isStatic = false
    var isVariable = false
    var name: String
    var type: SwiftType?
    var value: SwiftExpression?
    var getter: [SwiftStatement] = []
    var setter: [SwiftStatement] = []
}

/// A function, or an initialiser if its name is `init`.
struct SwiftFunction: Hashable, Sendable {
    /// What it throws.
    enum Failure: Hashable, Sendable {
        case none
        case any
        case typed(String)
    }

    var comment = SwiftComment()
    var access: SwiftAccess
    var isMutating = false
    var name: String
    var generics: [String] = []
    var parameters: [SwiftParameter] = []
    var isAsync = false
    var failure = Failure.none
    var result: SwiftType?
    var body: [SwiftStatement] = []
}

/// A parameter of a function.
struct SwiftParameter: Hashable, Sendable {
    /// The label, `_` for none, or `nil` if it is the name.
    var label: String?
    var name: String
    var type: String
    var value: SwiftExpression?
}
