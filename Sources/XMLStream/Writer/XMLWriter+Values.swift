extension XMLWriter {
    /// Writes an element of the default namespace in scope that holds a text.
    ///
    /// - Parameters:
    ///   - name: The local name.
    ///   - value: The text; escaped.
    /// - Throws: ``XMLError`` when the text holds a character that XML 1.0 cannot carry.
    public mutating func element(_ name: StaticString, _ value: String) throws(XMLError) {
        if unsafe value.utf8.withContiguousStorageIfAvailable({ unsafe plainElement(name, $0) }) == true { return }
        try element(name) { (writer) throws(XMLError) in try writer.text(value) }
    }

    /// Writes an element of the default namespace in scope that holds a whole number.
    ///
    /// - Parameters:
    ///   - name: The local name.
    ///   - value: The number.
    ///   - range: The values of the type; by default those of `xs:long`.
    /// - Throws: ``XMLError`` when the number is out of range.
    public mutating func element(_ name: StaticString, _ value: Int, in range: ClosedRange<Int> = .min ... .max) throws(XMLError) {
        guard range.contains(value) else {
            return try element(name) { (writer) throws(XMLError) in
                throw writer.error(.invalidValue, "\(value) is not from \(range.lowerBound) to \(range.upperBound)")
            }
        }
        let isWritten = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
            var digits = unsafe DigitBuffer(buffer)
            if value < 0 { unsafe digits.append("-") }
            unsafe digits.append(value.magnitude)
            return unsafe plainElement(name, digits.written)
        }
        if !isWritten { try element(name, String(value)) }
    }

    /// Writes an element of the default namespace in scope that holds `true` or `false`.
    ///
    /// - Parameters:
    ///   - name: The local name.
    ///   - value: The value.
    /// - Throws: ``XMLError`` only as all writing does; this value can always be written.
    public mutating func element(_ name: StaticString, _ value: Bool) throws(XMLError) {
        try element(name, value ? "true" : "false")
    }

    /// Writes an element of the default namespace in scope that holds a number.
    ///
    /// - Parameters:
    ///   - name: The local name.
    ///   - value: The number; infinities and NaN are written as XML Schema has them.
    /// - Throws: ``XMLError`` only as all writing does; this value can always be written.
    public mutating func element(_ name: StaticString, _ value: Double) throws(XMLError) {
        try element(name, XMLScalar.text(value))
    }

    /// Writes an element of the default namespace in scope that holds a date and time.
    ///
    /// - Parameters:
    ///   - name: The local name.
    ///   - value: The time; written as it was read.
    /// - Throws: ``XMLError`` only as all writing does; this value can always be written.
    public mutating func element(_ name: StaticString, _ value: XMLDateTime) throws(XMLError) {
        let isWritten = unsafe value.withLexicalForm { unsafe plainElement(name, $0) }
        if !isWritten { try element(name, value.description) }
    }

    /// Writes an element of the default namespace in scope that holds bytes in base64.
    ///
    /// - Parameters:
    ///   - name: The local name.
    ///   - value: The bytes.
    /// - Throws: ``XMLError`` only as all writing does; this value can always be written.
    public mutating func element(_ name: StaticString, _ value: [UInt8]) throws(XMLError) {
        try element(name) { (writer) throws(XMLError) in writer.base64(value) }
    }

    /// Writes an element that holds a text, and declares its namespace if that is not in scope.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - value: The text; escaped.
    ///   - prefix: The prefix that the namespace gets if it must be declared; by default it becomes the default namespace.
    /// - Throws: ``XMLError`` when the name or the text cannot be written.
    public mutating func element(_ name: XMLName, _ value: String, prefix: String? = nil) throws(XMLError) {
        try element(name, prefix: prefix) { (writer) throws(XMLError) in try writer.text(value) }
    }
}
