/// Where the records of a document stand that were read before its end; see ``XMLRecords``.
protocol RecordShelf: AnyObject {
    /// The place of the array's token.
    var array: Int { get }

    /// How many records there are, and how many more there is room for.
    var count: Int { get }
    var room: Int { get }

    /// Makes room for a number of records in all, though for no more than fit into so much memory.
    func reserve(_ count: Int, bytes: Int)

    /// Reads the complete records of the tape that a cursor stands on.
    func read(from cursor: consuming XMLCursor)
}

/// A shelf for one kind of record.
final class TypedShelf<Record>: RecordShelf {
    let array: Int
    private var records: [Record] = []
    private var diagnostics: [XMLDiagnostic] = []

    /// Why one of the records could not be read; it is for who takes them to complain about, in its turn.
    private var failure: XMLError?
    private let append: (inout [Record], inout XMLCursor) throws(XMLError) -> Void

    init(array: Int, appending append: @escaping (inout [Record], inout XMLCursor) throws(XMLError) -> Void) {
        self.array = array
        self.append = append
    }

    var count: Int { records.count }
    var room: Int { records.capacity - records.count }

    func reserve(_ count: Int, bytes: Int) {
        let wanted = min(count, bytes / MemoryLayout<Record>.stride)
        // Smaller steps than those in which an array grows by itself would copy more.
        if wanted > 2 * records.capacity { records.reserveCapacity(wanted) }
    }

    func read(from cursor: consuming XMLCursor) {
        guard failure == nil else { return }
        swap(&cursor.diagnostics, &diagnostics)
        let places = unsafe cursor.storage.pointee.records
        do throws(XMLError) {
            for number in unsafe 0..<places.count {
                cursor.position = unsafe Int(places.base[number])
                cursor.state = .atChild
                try cursor.element { (cursor) throws(XMLError) in try append(&records, &cursor) }
            }
        } catch {
            failure = error
        }
        swap(&cursor.diagnostics, &diagnostics)
    }

    /// Hands the records over, with what their readers did not know.
    ///
    /// - Throws: The error of the first record that could not be read.
    func take() throws(XMLError) -> (records: [Record], diagnostics: [XMLDiagnostic]) {
        if let failure { throw failure }
        defer { (records, diagnostics) = ([], []) }
        return (records, diagnostics)
    }
}
