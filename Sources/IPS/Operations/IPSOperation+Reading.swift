extension IPSOperation {
    /// The first words of the operations that only read; the one table of it.
    ///
    /// Of the catalogue's operations, all that begin so answer a question and change nothing, and no other does.
    private static let readingWords = ["get", "batchGet", "search", "check"]

    /// Whether the operation changes nothing, so that it can be sent again whatever became of the first request.
    package var isRead: Bool {
        Self.readingWords.contains { word in
            name.hasPrefix(word) && name.dropFirst(word.count).first?.isUppercase ?? false
        }
    }
}
