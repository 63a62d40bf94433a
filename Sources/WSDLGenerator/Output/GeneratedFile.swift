/// A file of generated Swift.
package struct GeneratedFile: Hashable, Sendable {
    /// The path relative to the output folder; at most one folder deep, only letters, digits, `_` and `+` in it; no other file
    /// has the same name, even in another folder.
    package let path: String

    /// The text.
    package let text: String
}
