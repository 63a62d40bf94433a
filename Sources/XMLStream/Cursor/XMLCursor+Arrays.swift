extension XMLCursor {
    /// The most items for which memory is set aside before they are read: a hostile document may have many elements that are no items.
    @usableFromInline static var mostReserved: Int { 4096 }

    /// Reads the current child as an array: the elements in it that have one name.
    ///
    /// Others are noted as unknown.
    ///
    /// - Parameters:
    ///   - id: The place of the items' name in the vocabulary.
    ///   - read: Reads one item.
    /// - Returns: The items.
    /// - Throws: What `read` throws.
    @inlinable
    public mutating func array<Element>(
        of id: Int,
        _ read: (inout XMLCursor) throws(XMLError) -> Element
    ) throws(XMLError) -> [Element] {
        var items: [Element] = []
        items.reserveCapacity(Swift.min(childCount, Self.mostReserved))
        enter()
        while let name = nextChild() {
            if name == id {
                items.append(try read(&self))
            } else {
                unknown()
            }
        }
        return items
    }

    /// Reads the current child as an array of records, each in its place in the array, so that none is copied.
    ///
    /// - Parameters:
    ///   - id: The place of the items' name in the vocabulary.
    ///   - empty: A record without values.
    ///   - read: Reads one item into such a record.
    /// - Returns: The items.
    /// - Throws: What `read` throws.
    @inlinable
    public mutating func array<Element>(
        of id: Int,
        _ empty: @autoclosure () -> Element,
        _ read: (inout Element, inout XMLCursor) throws(XMLError) -> Void
    ) throws(XMLError) -> [Element] {
        var items = try recordsReadBefore(Element.self)
        if items.isEmpty { items.reserveCapacity(Swift.min(childCount, Self.mostReserved)) }
        enter()
        while let name = nextChild() {
            if name == id {
                items.append(empty())
                try read(&items[items.count - 1], &self)
            } else {
                unknown()
            }
        }
        return items
    }

    /// The items of the current child that were read before the document's end, see ``XMLRecords``; none for any other array.
    @usableFromInline
    mutating func recordsReadBefore<Element>(_: Element.Type) throws(XMLError) -> [Element] {
        guard let shelf = tape.shelf, shelf.array == position, let shelf = shelf as? TypedShelf<Element> else { return [] }
        let (records, remarks) = try shelf.take()
        diagnostics += remarks.prefix(XMLDiagnostic.most - diagnostics.count)
        return records
    }
}
