/// Writes records in one format, as they come where the format allows it.
protocol RecordWriter {
    mutating func write(_ record: TreeValue) throws
    /// Writes what is still held back and what closes the format.
    mutating func finish() throws
    /// Writes what is still held back, but does not close the format: nobody shall take a part for the whole.
    mutating func abandon() throws
}
