extension PagedSequence {
    /// Goes through the elements.
    public final class Iterator: AsyncIteratorProtocol {
        private let source: PageSource<Element>
        private var remaining: Int
        private var elements: ArraySlice<Element> = []
        private var upcoming: (number: Int, task: Task<Page<Element>, any Error>)?
        private var last: [AnyHashable?] = []
        private var hasBegun = false

        /// How many elements there are in all; `nil` before the first page came, or if the service does not say.
        public private(set) var total: Int?

        init(source: PageSource<Element>, limit: Int?) {
            self.source = source
            remaining = limit ?? .max
        }

        deinit { upcoming?.task.cancel() }

        /// Gives the next element.
        ///
        /// - Returns: The element; `nil` after the last.
        /// - Throws: ``IPSError``, with the code ``IPSError/Code/unsteadyPages`` when a page repeats the one before or holds less than
        ///   the service promised; `CancellationError` when the task was cancelled.
        public func next() async throws -> Element? {
            do {
                try Task.checkCancellation()
                guard remaining > 0 else { return nil }
                if !hasBegun { fetch(1) }
                while elements.isEmpty {
                    guard let (number, task) = upcoming else { return nil }
                    upcoming = nil
                    let page = try await withTaskCancellationHandler {
                        try await task.value
                    } onCancel: {
                        task.cancel()
                    }
                    try take(page, number)
                }
                remaining -= 1
                return elements.popFirst()
            } catch {
                upcoming?.task.cancel()
                upcoming = nil
                remaining = 0
                throw error
            }
        }

        private func fetch(_ number: Int) {
            hasBegun = true
            upcoming = (number, Task { [source] in try await source.fetch(number, source.pageSize) })
        }

        private func take(_ page: Page<Element>, _ number: Int) throws {
            total = page.total
            let (before, isOverflow) = (number - 1).multipliedReportingOverflow(by: source.pageSize)
            let missing = (page.total ?? 0) - (isOverflow ? .max : before) - page.elements.count
            let isFull = page.elements.count >= source.pageSize
            guard isFull || missing <= 0 else {
                throw unsteady("page \(number) holds \(page.elements.count) of \(source.pageSize), though \(missing) more are said to come")
            }
            let identities = page.elements.map(source.identity)
            if !identities.isEmpty, identities == last, identities.allSatisfy({ $0 != nil }) {
                throw unsteady("page \(number) is the same as the page before")
            }
            last = identities
            elements = page.elements.prefix(remaining)
            let hasMore = page.total.map { $0 > before + page.elements.count } ?? isFull
            if hasMore, remaining > elements.count { fetch(number + 1) }
        }

        private func unsteady(_ reason: String) -> IPSError {
            let advice = "what is searched changes meanwhile, or the service pages wrongly; begin again, or sort by what does not change"
            return IPSError(.unsteadyPages, operation: source.operation, message: "\(reason): \(advice)")
        }
    }
}
