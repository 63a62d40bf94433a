/// Something that a compiled model holds.
protocol CompiledValue {
    /// Reads the values that ``write(to:)`` wrote, in the same order.
    init(from reader: inout CompiledReader) throws(WSDLError)

    func write(to writer: inout CompiledWriter)
}

extension String: CompiledValue {
    init(from reader: inout CompiledReader) throws(WSDLError) { self = try reader.text() }

    func write(to writer: inout CompiledWriter) { writer.text(self) }
}
