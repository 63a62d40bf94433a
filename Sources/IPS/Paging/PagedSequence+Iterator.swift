extension PagedSequence {
    /// Goes through the elements.
    public final class Iterator: AsyncIteratorProtocol {
        private let reader: PageReader<Element>
        private let pageSize: Int
        private var elements: ArraySlice<Element> = []
        private var upcoming: Task<Page<Element>?, any Error>?
        private var hasBegun = false

        /// How many elements there are in all; `nil` before the first of them came, or if the service does not say.
        public private(set) var total: Int?

        init(source: PageSource<Element>, limit: Int?) {
            reader = PageReader(source: source, limit: limit)
            pageSize = source.pageSize
        }

        deinit { upcoming?.cancel() }

        /// Gives the next element.
        ///
        /// - Returns: The element; `nil` after the last.
        /// - Throws: ``IPSError``, with the code ``IPSError/Code/unsteadyPages`` when a page repeats the one before or holds less than
        ///   the service promised; `CancellationError` when the task was cancelled.
        public func next() async throws -> Element? {
            do {
                try Task.checkCancellation()
                if !hasBegun {
                    hasBegun = true
                    readAhead(1)
                }
                while elements.isEmpty {
                    guard let task = upcoming else { return nil }
                    upcoming = nil
                    let page = try await withTaskCancellationHandler {
                        try await task.value
                    } onCancel: {
                        task.cancel()
                    }
                    guard let page else { return nil }
                    total = page.total
                    elements = page.elements[...]
                    // A page's worth: whoever takes long for an element must not keep the service waiting in the midst of an answer.
                    readAhead(pageSize)
                }
                return elements.popFirst()
            } catch {
                upcoming?.cancel()
                upcoming = nil
                elements = []
                throw error
            }
        }

        private func readAhead(_ count: Int) {
            upcoming = Task { [reader] in try await reader.next(atLeast: count) }
        }
    }
}
