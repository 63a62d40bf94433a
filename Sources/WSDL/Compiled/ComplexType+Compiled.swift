extension ComplexType: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        self.init(
            name: try reader.name(),
            isAnonymous: try reader.flag(),
            isAbstract: try reader.flag(),
            documentation: try reader.optionalText(),
            place: try reader.place()
        )
        base = try reader.optionalName()
        text = try reader.optionalType()
        attributes = try reader.list()
        fields = try reader.list()
        finish()
    }

    package func write(to writer: inout CompiledWriter) {
        writer.name(name)
        writer.flag(isAnonymous)
        writer.flag(isAbstract)
        writer.text(documentation)
        writer.place(place)
        writer.name(base)
        writer.type(text)
        writer.list(attributes)
        writer.list(fields)
    }
}

extension ElementField: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        name = try reader.name()
        type = try reader.type()
        occurrence = Occurrence(try reader.number(), try reader.optionalNumber())
        isNillable = try reader.flag()
        defaultValue = try reader.optionalText()
        documentation = try reader.optionalText()
        place = try reader.place()
    }

    package func write(to writer: inout CompiledWriter) {
        writer.name(name)
        writer.type(type)
        writer.number(occurrence.minimum)
        writer.number(occurrence.maximum)
        writer.flag(isNillable)
        writer.text(defaultValue)
        writer.text(documentation)
        writer.place(place)
    }
}

extension AttributeField: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        name = try reader.name()
        type = try reader.type()
        isRequired = try reader.flag()
        documentation = try reader.optionalText()
        place = try reader.place()
    }

    package func write(to writer: inout CompiledWriter) {
        writer.name(name)
        writer.type(type)
        writer.flag(isRequired)
        writer.text(documentation)
        writer.place(place)
    }
}

extension ElementDeclaration: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        name = try reader.name()
        type = try reader.type()
        isNillable = try reader.flag()
        documentation = try reader.optionalText()
        place = try reader.place()
    }

    package func write(to writer: inout CompiledWriter) {
        writer.name(name)
        writer.type(type)
        writer.flag(isNillable)
        writer.text(documentation)
        writer.place(place)
    }
}
