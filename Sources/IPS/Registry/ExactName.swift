/// A name that is another's only if all its bytes are, which tells apart all names that the service may.
///
/// Texts that look the same, such as an é of one character and one of two, are equal as `String`, and names of different things.
package struct ExactName: Hashable, Sendable {
    /// The name.
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Names of the same bytes are equal as texts, too, so that the hash of the text serves.
    package static func == (left: ExactName, right: ExactName) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
}
