import XMLStream

extension CompiledReader {
    mutating func name() throws(WSDLError) -> XMLName {
        guard let name = try optionalName() else { throw damaged("a name is missing") }
        return name
    }

    mutating func optionalName() throws(WSDLError) -> XMLName? {
        let local = try optionalText()
        let namespace = try optionalSharedText()
        return local.map { XMLName($0, in: namespace) }
    }

    mutating func place() throws(WSDLError) -> SourcePlace {
        SourcePlace(file: try sharedText(), line: try number())
    }

    mutating func type() throws(WSDLError) -> TypeReference {
        guard let type = try optionalType() else { throw damaged("a type is missing") }
        return type
    }

    mutating func optionalType() throws(WSDLError) -> TypeReference? {
        switch try optionalNumber() {
        case nil: nil
        case CompiledText.builtin: .builtin(try builtin())
        case CompiledText.simple: .simple(try number())
        case CompiledText.complex: .complex(try number())
        case let kind?: throw damaged("there is no kind \(kind) of types")
        }
    }
}
