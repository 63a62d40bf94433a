/// Why the data cannot be turned into source: it is untrusted input, so each name is checked.
package struct GeneratorError: Error, Hashable, Sendable, CustomStringConvertible {
    package var description: String

    init(_ description: String) {
        self.description = description
    }
}
