/// How the records of a document are read: the items of one array, each as soon as it is complete.
///
/// A long document that is parsed with it is read while it comes, so that what its records said in XML need not be kept. Nothing else
/// changes: when the array is read in its turn, the records that are there already are its first items, and of a record that cannot be
/// read the error is kept for that time.
///
///     static let records = XMLRecords(at: ["Envelope", "Body", "*", "assetArray", "items"], Asset(empty: ())) { asset, cursor in
///         try asset.read(from: &cursor)
///     }
public struct XMLRecords: Sendable {
    let path: [String]

    /// Makes a shelf for the array at a place.
    let makeShelf: @Sendable (_ array: Int) -> any RecordShelf

    /// Says where the records are and how one is read.
    ///
    /// - Parameters:
    ///   - path: The local names of the elements from the root to a record, `*` for any: the last are that of the array and that of its
    ///     items. The array must be read by ``XMLCursor/array(of:_:_:)``, with the same kind of record.
    ///   - empty: A record without values.
    ///   - read: Reads one item into such a record.
    @inlinable
    public init<Record: Sendable>(
        at path: [String],
        _ empty: @autoclosure @escaping @Sendable () -> Record,
        _ read: @escaping @Sendable (inout Record, inout XMLCursor) throws(XMLError) -> Void
    ) {
        // Here and not on the shelf, since here the compiler knows the record.
        self.init(at: path) { (records: inout [Record], cursor: inout XMLCursor) throws(XMLError) in
            records.append(empty())
            do throws(XMLError) {
                try read(&records[records.count - 1], &cursor)
            } catch {
                records.removeLast()
                throw error
            }
        }
    }

    @usableFromInline
    init<Record: Sendable>(
        at path: [String],
        appending read: @escaping @Sendable (inout [Record], inout XMLCursor) throws(XMLError) -> Void
    ) {
        self.path = path
        makeShelf = { TypedShelf(array: $0, appending: read) }
    }
}
