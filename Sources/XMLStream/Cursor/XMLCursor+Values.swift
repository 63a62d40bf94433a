extension XMLCursor {
    /// Reads the text of the current child.
    ///
    /// - Returns: The text with references and CDATA sections resolved; the empty string for an empty element.
    /// - Throws: ``XMLError`` when there is an element in it.
    public mutating func string() throws(XMLError) -> String {
        unsafe String(decoding: try value(), as: UTF8.self)
    }

    /// Reads the current child as a whole number (XML Schema 1.0 part 2, section 3.3.13).
    ///
    /// - Parameter range: The values of the type; by default those of `xs:long`.
    /// - Returns: The number.
    /// - Throws: ``XMLError`` when the text is no whole number or out of range.
    public mutating func int(in range: ClosedRange<Int> = .min ... .max) throws(XMLError) -> Int {
        try unsafe scalar("a whole number from \(range.lowerBound) to \(range.upperBound)") { bytes in
            guard let number = unsafe XMLScalar.int(bytes), range.contains(number) else { return nil }
            return number
        }
    }

    /// Reads the current child as `xs:boolean`: `true`, `false`, `1` or `0`.
    ///
    /// - Returns: The value.
    /// - Throws: ``XMLError`` when the text is none of these.
    public mutating func bool() throws(XMLError) -> Bool {
        try unsafe scalar("true, false, 1 or 0") { bytes in unsafe XMLScalar.bool(bytes) }
    }

    /// Reads the current child as `xs:double`.
    ///
    /// - Returns: The number; `INF`, `-INF` and `NaN` are numbers too.
    /// - Throws: ``XMLError`` when the text is no number.
    public mutating func double() throws(XMLError) -> Double {
        try unsafe scalar("a number") { bytes in unsafe XMLScalar.double(bytes) }
    }

    /// Reads the current child as `xs:dateTime`.
    ///
    /// - Returns: The time with the offset and the fraction as they were sent.
    /// - Throws: ``XMLError`` when the text is no date and time.
    public mutating func dateTime() throws(XMLError) -> XMLDateTime {
        try unsafe scalar("a date and time like 2014-04-03T14:32:08.858-05:00") { bytes in unsafe XMLDateTime(utf8: bytes) }
    }

    /// Reads the current child as `xs:base64Binary`.
    ///
    /// - Returns: The bytes.
    /// - Throws: ``XMLError`` when the text is not base64.
    public mutating func base64() throws(XMLError) -> [UInt8] {
        try unsafe scalar("base64") { bytes in unsafe Base64.decode(bytes) }
    }

    @inline(__always)
    private mutating func scalar<T>(_ expected: @autoclosure () -> String, _ read: (UnsafeBufferPointer<UInt8>) -> T?) throws(XMLError) -> T
    {
        let start = position
        if let result = try unsafe scalarIfPresent(expected(), read) { return result }
        throw error(.invalidValue, "“” is not \(expected())", at: start)
    }

    /// Reads the current child, if it says anything.
    @inline(__always)
    mutating func scalarIfPresent<T>(
        _ expected: @autoclosure () -> String,
        _ read: (UnsafeBufferPointer<UInt8>) -> T?
    ) throws(XMLError) -> T? {
        let start = position
        let bytes = try unsafe value()
        let trimmed = unsafe XMLScalar.trim(bytes)
        if let result = unsafe read(trimmed) { return result }
        if trimmed.isEmpty { return nil }
        throw unsafe unreadable(bytes, expected(), at: start)
    }

    /// The most bytes of a value that an error keeps.
    private static var mostKept: Int { 4096 }

    @inline(never)
    private func unreadable(_ bytes: UnsafeBufferPointer<UInt8>, _ expected: String, at start: Int) -> XMLError {
        let value = unsafe String(decoding: bytes.prefix(Self.mostKept), as: UTF8.self)
        var error = error(.invalidValue, "\(XMLError.quoted(value)) is not \(expected)", at: start)
        error.value = value
        return error
    }

    /// The bytes of the current child, which is consumed.
    @inline(__always)
    private mutating func value() throws(XMLError) -> UnsafeBufferPointer<UInt8> {
        guard let token = child else { throw error(.unexpectedContent, "there is no element to read a value from") }
        guard token.is(.leaf) else { throw error(.unexpectedContent, "a text is expected here, not an element") }
        position &+= Int(token.skip)
        state = .between
        return unsafe storage.pointee.value(of: token)
    }
}
