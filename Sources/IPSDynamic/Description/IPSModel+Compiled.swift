package import WSDL

extension IPSModel: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        let service = try ServiceModel(from: &reader)
        self.init(service: service, handles: try reader.list(), sessionFields: try reader.list(), constants: try reader.list())
    }

    package func write(to writer: inout CompiledWriter) {
        service.write(to: &writer)
        writer.list(handles)
        writer.list(sessionFields)
        writer.list(constants)
    }
}
