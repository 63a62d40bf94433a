extension SimpleType: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        name = try reader.name()
        isAnonymous = try reader.flag()
        guard case .builtin(let type) = try reader.type() else { throw reader.damaged("a simple type is built on no built-in type") }
        builtin = type
        documentation = try reader.optionalText()
        place = try reader.place()
        facets = try Facets(from: &reader)
    }

    package func write(to writer: inout CompiledWriter) {
        writer.name(name)
        writer.flag(isAnonymous)
        writer.type(.builtin(builtin))
        writer.text(documentation)
        writer.place(place)
        facets.write(to: &writer)
    }
}

extension Facets: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        length = try reader.optionalNumber()
        minimumLength = try reader.optionalNumber()
        maximumLength = try reader.optionalNumber()
        totalDigits = try reader.optionalNumber()
        fractionDigits = try reader.optionalNumber()
        minimumInclusive = try reader.optionalText()
        maximumInclusive = try reader.optionalText()
        minimumExclusive = try reader.optionalText()
        maximumExclusive = try reader.optionalText()
        patterns = try reader.list()
        enumeration = try reader.list()
    }

    package func write(to writer: inout CompiledWriter) {
        for number in [length, minimumLength, maximumLength, totalDigits, fractionDigits] { writer.number(number) }
        for text in [minimumInclusive, maximumInclusive, minimumExclusive, maximumExclusive] { writer.text(text) }
        writer.list(patterns)
        writer.list(enumeration)
    }
}

extension Facets.EnumerationValue: CompiledValue {
    package init(from reader: inout CompiledReader) throws(WSDLError) {
        value = try reader.text()
        documentation = try reader.optionalText()
    }

    package func write(to writer: inout CompiledWriter) {
        writer.text(value)
        writer.text(documentation)
    }
}
