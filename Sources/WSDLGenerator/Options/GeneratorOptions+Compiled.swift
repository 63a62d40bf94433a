package import WSDL

extension GeneratorOptions.Handle: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        type = try reader.text()
        fields = try reader.list()
    }

    package func write(to writer: inout CompiledWriter) {
        writer.text(type)
        writer.list(fields)
    }
}
