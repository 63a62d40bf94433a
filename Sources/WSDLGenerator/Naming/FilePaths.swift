/// Gives the generated files their paths.
///
/// The compiler tells the files of a module apart by name alone, whatever folders they are in, and some file systems ignore case.
struct FilePaths {
    /// File systems take 255 bytes; what is left is for a kind, a number and the extension.
    private static let longestName = 200

    private var names = NameScope()

    /// The path of a file beside the folders; the end of a long name is left out.
    mutating func path(_ name: String) -> String {
        var short = name
        while short.utf8.count > Self.longestName { short.removeLast() }
        return names.take(short, ignoringCase: true) + ".swift"
    }

    /// The path of a file in a folder: `Operations/SayHello.swift`, or `Operations/SayHello+Operation.swift` if `SayHello` is taken.
    mutating func path(_ name: String, in folder: String, holding kind: String) -> String {
        let wanted = names.isFree(name, ignoringCase: true) ? name : "\(name)+\(kind)"
        return "\(folder)/\(path(wanted))"
    }
}
