extension ServiceOperation: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        name = try reader.text()
        action = try reader.text()
        input = try reader.optionalName()
        output = try reader.optionalName()
        isOneWay = try reader.flag()
        documentation = try reader.optionalText()
        place = try reader.place()
        headers = try reader.list()
        faults = try reader.list()
    }

    package func write(to writer: inout CompiledWriter) {
        writer.text(name)
        writer.text(action)
        writer.name(input)
        writer.name(output)
        writer.flag(isOneWay)
        writer.text(documentation)
        writer.place(place)
        writer.list(headers)
        writer.list(faults)
    }
}

extension ServiceOperation.Header: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        element = try reader.name()
        isInput = try reader.flag()
    }

    package func write(to writer: inout CompiledWriter) {
        writer.name(element)
        writer.flag(isInput)
    }
}

extension ServiceOperation.Fault: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        name = try reader.text()
        element = try reader.name()
    }

    package func write(to writer: inout CompiledWriter) {
        writer.text(name)
        writer.name(element)
    }
}

extension ServiceEndpoint: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        service = try reader.text()
        port = try reader.text()
        address = try reader.text()
        version = try reader.flag() ? .v12 : .v11
        binding = try reader.text()
    }

    package func write(to writer: inout CompiledWriter) {
        writer.text(service)
        writer.text(port)
        writer.text(address)
        writer.flag(version == .v12)
        writer.text(binding)
    }
}
