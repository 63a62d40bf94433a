internal import SOAP

/// Reads page after page, and checks that they follow each other.
///
/// What arrives is handed on at once, but for elements that the page before had at the same places: they are kept back until another
/// one comes, since they may be the same page again.
actor PageReader<Element: Sendable> {
    private let source: PageSource<Element>
    private var remaining: Int
    private var number = 0
    private var isOpen = false
    private var total: Int?

    /// What comes of the page: from the network, or at once.
    private var stream: PageStream<Element>?
    private var whole: Page<Element>?

    /// The elements of the page that are kept back.
    private var held: [Element] = []

    /// How many elements of the page came.
    private var count = 0

    /// What tells the elements of this page, and of the one before, from others; of as many as a page should hold.
    private var identities: [AnyHashable?] = []
    private var last: [AnyHashable?] = []

    /// What went wrong after elements had come that were handed on first.
    private var failure: (any Error)?

    init(source: PageSource<Element>, limit: Int?) {
        self.source = source
        remaining = limit ?? .max
    }

    /// Reads on until a number of elements came, or the page ended.
    ///
    /// - Parameter wanted: The number.
    /// - Returns: At least one element, and the total as far as it is known; `nil` after the last page.
    /// - Throws: ``IPSError``; what fetching a page throws.
    func next(atLeast wanted: Int) async throws -> Page<Element>? {
        if let failure { throw failure }
        guard remaining > 0 else {
            try await endStream()
            return nil
        }
        var elements: [Element] = []
        do {
            while elements.count < wanted, remaining > 0 {
                if let came = try await read() {
                    elements += came.prefix(remaining)
                    remaining -= min(remaining, came.count)
                } else if try !endPage() {
                    remaining = 0
                } else if !elements.isEmpty {
                    break
                }
            }
        } catch {
            guard !elements.isEmpty else { throw error }
            failure = error
        }
        return elements.isEmpty ? nil : Page(elements: elements, total: total)
    }

    /// Reads an answer to its end after the last element that was wanted, which leaves its connection free for others.
    ///
    /// More elements than a page has are not waited for. That the end does not come is no matter any more, but what it says is.
    private func endStream() async throws {
        guard let rest = stream.take(), count <= source.pageSize else { return }
        do {
            _ = try await rest.next()
        } catch let error as IPSError where error.code == .truncatedResponse || error.code == .transport {
            return
        }
    }

    /// The elements that came, of which there may be none; `nil` at the end of the page.
    private func read() async throws -> [Element]? {
        guard let elements = try await pull() else { return nil }
        count += elements.count
        identities += elements.prefix(source.pageSize - identities.count).map(source.identity)
        held += elements
        if count <= last.count, isRepeated { return [] }
        defer { held = [] }
        if let trim = source.trim { for index in held.indices { trim(&held[index]) } }
        return held
    }

    /// Whether all elements of the page so far stood at the same places of the page before.
    private var isRepeated: Bool {
        !identities.isEmpty && zip(identities, last).allSatisfy { $0 != nil && $0 == $1 }
    }

    private func pull() async throws -> [Element]? {
        do {
            if !isOpen { try await open() }
            if let page = whole {
                whole = nil
                total = page.total
                return page.elements
            }
            let elements = try await stream?.next()
            if let stream, total == nil { total = await stream.total() }
            return elements
        } catch let error as IPSError where breaksOff(error) {
            return try await fetchRest()
        }
    }

    private func open() async throws {
        number += 1
        total = nil
        if let open = source.open {
            stream = try await open(number, source.pageSize)
        } else {
            whole = try await source.fetch(number, source.pageSize)
        }
        isOpen = true
    }

    /// Whether an answer that was used while it came had begun when the error came, and what came of it can be known again.
    ///
    /// One that did not begin was asked for often enough already, as was the answer to a look-up before it.
    private func breaksOff(_ error: IPSError) -> Bool {
        guard source.open != nil, error.operation == source.operation, count == identities.count else { return false }
        return error.code == .truncatedResponse || error.code == .transport && error.exchange?.status != nil
    }

    /// Fetches the page as a whole after a part of it came and the rest did not; nothing of that part comes twice.
    private func fetchRest() async throws -> [Element] {
        (stream, isOpen) = (nil, true)
        let page = try await source.fetch(number, source.pageSize)
        let begun = page.elements.prefix(identities.count).map(source.identity)
        guard begun == identities, begun.allSatisfy({ $0 != nil }) else {
            throw unsteady("page \(number) broke off, and begins differently when it is fetched again")
        }
        total = page.total
        return Array(page.elements.dropFirst(begun.count))
    }

    /// Checks the page that ended.
    ///
    /// - Returns: Whether another one follows.
    private func endPage() throws -> Bool {
        guard source.holdsElements else { return false }
        let (before, isOverflow) = (number - 1).multipliedReportingOverflow(by: source.pageSize)
        let missing = (total ?? 0) - (isOverflow ? .max : before) - count
        let isFull = count >= source.pageSize
        guard isFull || missing <= 0 else {
            throw unsteady("page \(number) holds \(count) of \(source.pageSize), though \(missing) more are said to come")
        }
        guard held.isEmpty else { throw unsteady("page \(number) repeats the page before") }
        let isLast = total.map { $0 <= before + count } ?? !isFull
        (last, identities, stream, isOpen, count) = (identities, [], nil, false, 0)
        return !isLast
    }

    private func unsteady(_ reason: String) -> IPSError {
        let advice = "what is searched changes meanwhile, or the service pages wrongly; begin again, or sort by what does not change"
        return IPSError(.unsteadyPages, operation: source.operation, message: "\(reason): \(advice)")
    }
}
