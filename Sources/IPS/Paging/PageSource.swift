/// How the pages of a sequence are fetched.
struct PageSource<Element: Sendable>: Sendable {
    /// The operation, for errors.
    let operation: String

    /// How many elements a page is asked to hold.
    let pageSize: Int

    /// What tells an element from others, if the page holds that; so a page that comes twice is found out.
    let identity: @Sendable (Element) -> AnyHashable?

    /// Calls the service for one page, counted from 1.
    let fetch: @Sendable (_ number: Int, _ size: Int) async throws -> Page<Element>

    /// Calls the service for one page whose elements are used while it arrives; `nil` if pages are fetched as a whole.
    ///
    /// A page that breaks off is fetched again, as a whole.
    var open: (@Sendable (_ number: Int, _ size: Int) async throws -> PageStream<Element>)?

    /// Takes off an element what was asked for only to tell it from others; `nil` if that is nothing.
    var trim: (@Sendable (inout Element) -> Void)?

    /// Whether pages hold elements: what is asked for may leave them out.
    var holdsElements = true

    /// How many elements a page should hold, so that the pages hold hardly more than is wanted.
    ///
    /// - Parameters:
    ///   - limit: How many elements are wanted at most.
    ///   - largest: The most that a page can hold.
    /// - Returns: The number of elements.
    static func pageSize(for limit: Int?, largest: Int) -> Int {
        guard let limit, limit > 0 else { return largest }
        let pages = (limit - 1) / largest + 1
        return (limit - 1) / pages + 1
    }
}

/// One page of a sequence.
struct Page<Element: Sendable>: Sendable {
    var elements: [Element]

    /// How many elements there are on all pages, if the service says so.
    var total: Int?
}

/// One page that is arriving.
struct PageStream<Element: Sendable>: Sendable {
    /// Gives the elements that came since the last call; `nil` after the last.
    let next: @Sendable () async throws -> [Element]?

    /// How many elements there are on all pages, if that came already.
    let total: @Sendable () async -> Int?
}
