/// A file of generated Swift.
public struct GeneratedFile: Hashable, Sendable {
    /// The path relative to the output folder; at most one folder deep, only letters, digits, `_` and `+` in it; no other file
    /// has the same name, even in another folder.
    public let path: String

    /// The text.
    public let text: String
}
