/// Reads what ``CompiledWriter`` wrote, in the same order.
package struct CompiledReader {
    private let bytes: [UInt8]
    private var position = 0
    private var shared: [String] = []

    /// The types of XML Schema, where the shared texts are their names.
    private var builtins: [BuiltinType?] = []

    /// Makes a reader, and reads the texts that records share.
    init(_ bytes: [UInt8]) throws(WSDLError) {
        self.bytes = bytes
        guard try text() == CompiledText.version else { throw damaged("it is not of the version “\(CompiledText.version)”") }
        shared = try list()
        builtins = shared.map { BuiltinType(rawValue: $0) }
    }

    /// Whether everything was read.
    var isAtEnd: Bool { position == bytes.count }

    package mutating func text() throws(WSDLError) -> String {
        guard let text = try optionalText() else { throw damaged("a text is missing") }
        return text
    }

    package mutating func optionalText() throws(WSDLError) -> String? {
        let (range, isPlain) = try part()
        if isAbsent(range) { return nil }
        return isPlain ? String(decoding: bytes[range], as: UTF8.self) : try unescaped(range)
    }

    mutating func number() throws(WSDLError) -> Int {
        guard let number = try optionalNumber() else { throw damaged("a number is missing") }
        return number
    }

    mutating func optionalNumber() throws(WSDLError) -> Int? {
        let range = try part().range
        if isAbsent(range) { return nil }
        var number = 0
        for index in range {
            let (tenfold, isOver) = number.multipliedReportingOverflow(by: 10)
            let (sum, isFull) = tenfold.addingReportingOverflow(Int(bytes[index]) - 0x30)
            guard (0x30...0x39).contains(bytes[index]), !isOver, !isFull else { throw damaged("a number is none") }
            number = sum
        }
        return number
    }

    package mutating func flag() throws(WSDLError) -> Bool { try number() == 1 }

    mutating func sharedText() throws(WSDLError) -> String {
        guard let text = try optionalSharedText() else { throw damaged("a text is missing") }
        return text
    }

    mutating func optionalSharedText() throws(WSDLError) -> String? {
        guard let index = try optionalNumber() else { return nil }
        guard shared.indices.contains(index) else { throw damaged("there is no text \(index)") }
        return shared[index]
    }

    /// The type of XML Schema whose name is a shared text.
    mutating func builtin() throws(WSDLError) -> BuiltinType {
        let index = try number()
        guard builtins.indices.contains(index), let type = builtins[index] else { throw damaged("there is no type of text \(index)") }
        return type
    }

    package mutating func list<Value: CompiledValue>() throws(WSDLError) -> [Value] {
        let count = try number()
        // Each value takes a byte at least.
        guard count <= bytes.count - position else { throw damaged("the end is missing") }
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try Value(from: &self)) }
        return values
    }

    func damaged(_ problem: String) -> WSDLError {
        WSDLError(.unreadable, "the compiled model is damaged before byte \(position): \(problem)")
    }

    private func isAbsent(_ range: Range<Int>) -> Bool { range.count == 1 && bytes[range.lowerBound] == CompiledText.absent }

    /// Takes the bytes up to the end of a part; says whether none of them is escaped.
    private mutating func part() throws(WSDLError) -> (range: Range<Int>, isPlain: Bool) {
        let start = position
        var isPlain = true
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == CompiledText.separator || byte == CompiledText.end { return (start..<position - 1, isPlain) }
            if byte == CompiledText.escape { isPlain = false }
        }
        throw damaged("the end is missing")
    }

    private func unescaped(_ range: Range<Int>) throws(WSDLError) -> String {
        var result: [UInt8] = []
        var isEscaped = false
        for byte in bytes[range] {
            if isEscaped {
                guard let meant = CompiledText.byte(for: byte) else { throw damaged("an escape is none") }
                result.append(meant)
                isEscaped = false
            } else if byte == CompiledText.escape {
                isEscaped = true
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
