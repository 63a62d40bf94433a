/// Where the records of a document stand that were read before its end; see ``XMLRecords``.
protocol RecordShelf: AnyObject {
    /// The place of the array's token.
    var array: Int { get }

    /// How many records there are, and how many more there is room for.
    var count: Int { get }
    var room: Int { get }

    /// Makes room for a number of records in all, though for no more than fit into so much memory.
    func reserve(_ count: Int, bytes: Int)

    /// Reads complete records off the tape, and takes them out of it.
    func read(from tape: XMLTape, owner: AnyObject?)
}

/// A shelf for one kind of record.
final class TypedShelf<Record>: RecordShelf {
    private(set) var array = -1
    private var records: [Record] = []
    private var diagnostics: [XMLDiagnostic] = []
    private let append: (inout [Record], inout XMLCursor) throws(XMLError) -> Void

    init(appending append: @escaping (inout [Record], inout XMLCursor) throws(XMLError) -> Void) { self.append = append }

    var count: Int { records.count }
    var room: Int { records.capacity - records.count }

    func reserve(_ count: Int, bytes: Int) {
        let wanted = min(count, bytes / MemoryLayout<Record>.stride)
        // Smaller steps than those in which an array grows by itself would copy more.
        if wanted > 2 * records.capacity { records.reserveCapacity(wanted) }
    }

    func read(from tape: XMLTape, owner: AnyObject?) {
        let builder = unsafe tape.parser.builder
        let count = unsafe builder.pointee.records.count
        guard count > 0 else { return }
        array = unsafe builder.pointee.recordParent
        var cursor = XMLCursor(tape: tape, owner: owner)
        swap(&cursor.diagnostics, &diagnostics)
        var number = 0
        do throws(XMLError) {
            while number < count {
                cursor.position = unsafe Int(builder.pointee.records.base[number])
                cursor.state = .atChild
                try cursor.element { (cursor) throws(XMLError) in try append(&records, &cursor) }
                number += 1
            }
            unsafe builder.pointee.removeRecords()
        } catch {
            // It is read again, and complained about, when all that comes before it in the document has been.
            unsafe builder.pointee.endRecords(after: number)
        }
        swap(&cursor.diagnostics, &diagnostics)
    }

    /// Hands the records over, with what their readers did not know.
    func take() -> (records: [Record], diagnostics: [XMLDiagnostic]) {
        defer { (records, diagnostics) = ([], []) }
        return (records, diagnostics)
    }
}
