/// Elements that the service hands out page by page; the next page is fetched while the elements of the one before are consumed.
///
/// Elements come while their page is still arriving, where the service's answer allows it. What waits to be consumed is a page at most,
/// also when the service sends more at once: then it is read no faster than its elements are consumed.
/// Nothing is sent before the first element is asked for. Each iterator begins anew at the first page.
public struct PagedSequence<Element: Sendable>: AsyncSequence, Sendable {
    /// How the pages are fetched.
    let source: PageSource<Element>

    /// How many elements are wanted at most; `nil` for all.
    let limit: Int?

    /// Makes an iterator that begins at the first page.
    ///
    /// - Returns: The iterator.
    public func makeAsyncIterator() -> Iterator { Iterator(source: source, limit: limit) }
}
