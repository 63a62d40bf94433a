/// A file of generated Swift.
public struct GeneratedFile: Hashable, Sendable {
    /// The path relative to the output folder; at most one folder deep, only letters, digits and `_` in it.
    public let path: String

    /// The text.
    public let text: String
}
