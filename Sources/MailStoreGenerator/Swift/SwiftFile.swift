/// A source file, before it is printed.
struct SwiftFile: Equatable {
    /// The name with its ending.
    var name: String
    /// Import lines as they are printed, without `import`'s place in the file.
    var imports: [String] = []
    var declarations: [SwiftDeclaration]
}
