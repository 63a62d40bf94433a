import XMLStream

/// Writes values one after the other for ``CompiledReader``.
package struct CompiledWriter {
    private var body: [UInt8] = []

    /// Texts that many records have: they are written once, and records hold their positions.
    private var shared: [String] = []
    private var positions: [String: Int] = [:]

    /// The compiled text: what records share, and the records.
    var bytes: [UInt8] {
        var head = CompiledWriter()
        head.text(CompiledText.version)
        head.list(shared)
        return head.body + body
    }

    package mutating func text(_ text: String?) {
        guard let text else { return part([CompiledText.absent]) }
        if text.utf8.elementsEqual([CompiledText.absent]) { return part([CompiledText.escape, CompiledText.absent]) }
        part(text.utf8.flatMap { byte in CompiledText.letter(for: byte).map { [CompiledText.escape, $0] } ?? [byte] })
    }

    package mutating func number(_ number: Int?) { part(number.map { Array(String($0).utf8) } ?? [CompiledText.absent]) }

    package mutating func flag(_ flag: Bool) { number(flag ? 1 : 0) }

    mutating func sharedText(_ text: String?) {
        guard let text else { return number(nil) }
        let position = positions[text] ?? shared.count
        if position == shared.count {
            shared.append(text)
            positions[text] = position
        }
        number(position)
    }

    mutating func name(_ name: XMLName?) {
        text(name?.local)
        sharedText(name?.namespace)
    }

    mutating func place(_ place: SourcePlace) {
        sharedText(place.file)
        number(place.line)
    }

    mutating func type(_ type: TypeReference?) {
        switch type {
        case nil: number(nil)
        case .builtin(let builtin):
            number(CompiledText.builtin)
            sharedText(builtin.rawValue)
        case .simple(let index):
            number(CompiledText.simple)
            number(index)
        case .complex(let index):
            number(CompiledText.complex)
            number(index)
        }
    }

    /// Ends the line after the number of the values, and writes each of them in lines of its own.
    package mutating func list(_ values: [some CompiledValue]) {
        number(values.count)
        endLine()
        for value in values {
            value.write(to: &self)
            endLine()
        }
    }

    private mutating func endLine() {
        if body.last == CompiledText.separator { body[body.count - 1] = CompiledText.end }
    }

    private mutating func part(_ part: [UInt8]) {
        body += part
        body.append(CompiledText.separator)
    }
}
