extension XMLWriter {
    /// Writes an element that holds a whole number, and declares its namespace if that is not in scope.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - value: The number.
    ///   - range: The values of the type; by default those of `xs:long`.
    /// - Throws: ``XMLError`` when the name cannot be written or the number is out of range.
    public mutating func element(_ name: XMLName, _ value: Int, in range: ClosedRange<Int> = .min ... .max) throws(XMLError) {
        try element(name) { (writer) throws(XMLError) in
            guard range.contains(value) else {
                throw writer.error(.invalidValue, "\(value) is not from \(range.lowerBound) to \(range.upperBound)")
            }
            try writer.text(String(value))
        }
    }

    /// Writes an element that holds `true` or `false`, and declares its namespace if that is not in scope.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - value: The value.
    /// - Throws: ``XMLError`` when the name cannot be written.
    public mutating func element(_ name: XMLName, _ value: Bool) throws(XMLError) {
        try element(name, value ? "true" : "false")
    }

    /// Writes an element that holds a number, and declares its namespace if that is not in scope.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - value: The number; infinities and NaN are written as XML Schema has them.
    /// - Throws: ``XMLError`` when the name cannot be written.
    public mutating func element(_ name: XMLName, _ value: Double) throws(XMLError) {
        try element(name, XMLScalar.text(value))
    }

    /// Writes an element that holds a date and time, and declares its namespace if that is not in scope.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - value: The time; written as it was read.
    /// - Throws: ``XMLError`` when the name cannot be written.
    public mutating func element(_ name: XMLName, _ value: XMLDateTime) throws(XMLError) {
        try element(name, value.description)
    }

    /// Writes an element that holds bytes in base64, and declares its namespace if that is not in scope.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - value: The bytes.
    /// - Throws: ``XMLError`` when the name cannot be written.
    public mutating func element(_ name: XMLName, _ value: [UInt8]) throws(XMLError) {
        try element(name) { (writer) throws(XMLError) in writer.base64(value) }
    }
}
