/// Something that can be written as text that is read in a fraction of the time that its sources take.
package protocol CompiledValue {
    /// Reads the values that ``write(to:)`` wrote, in the same order.
    init(from reader: inout CompiledReader) throws(WSDLError)

    func write(to writer: inout CompiledWriter)
}

extension CompiledValue {
    /// The value as text.
    package var compiled: [UInt8] {
        var writer = CompiledWriter()
        write(to: &writer)
        return writer.bytes
    }

    /// Makes a value from what ``compiled`` gave.
    ///
    /// - Parameter compiled: The text.
    /// - Throws: ``WSDLError`` when it is damaged or of another version.
    package init(compiled: [UInt8]) throws(WSDLError) {
        var reader = try CompiledReader(compiled)
        self = try Self(from: &reader)
        guard reader.isAtEnd else { throw reader.damaged("more follows") }
    }
}

extension String: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) { self = try reader.text() }

    package func write(to writer: inout CompiledWriter) { writer.text(self) }
}
