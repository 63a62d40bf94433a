extension IPSOperation {
    /// The first words of the operations that only read; the one table of it.
    ///
    /// Of the catalogue's operations, all that begin so answer a question and change nothing, and no other does.
    private static let readingWords = ["get", "batchGet", "search", "check"]

    /// Whether an operation of this name changes nothing.
    package static func isRead(_ name: String) -> Bool {
        readingWords.contains { word in
            name.hasPrefix(word) && name.dropFirst(word.count).first?.isUppercase ?? false
        }
    }
}
