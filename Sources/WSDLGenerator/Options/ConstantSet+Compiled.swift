package import WSDL

extension ConstantSet: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        type = try reader.text()
        title = try reader.text()
        values = try reader.list()
        fields = try reader.list()
    }

    package func write(to writer: inout CompiledWriter) {
        writer.text(type)
        writer.text(title)
        writer.list(values)
        writer.list(fields)
    }
}
