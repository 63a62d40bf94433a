/// A file of generated code.
struct SwiftFile: Hashable, Sendable {
    /// The path relative to the output folder.
    var path: String
    var imports: [SwiftImport]
    var declarations: [SwiftDeclaration]
}

/// An import with its access level.
struct SwiftImport: Hashable, Sendable {
    var access: SwiftAccess
    var module: String
}
