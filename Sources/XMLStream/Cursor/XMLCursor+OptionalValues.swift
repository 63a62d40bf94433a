extension XMLCursor {
    /// Reads the current child as a whole number of 64 bits, if it says anything.
    ///
    /// - Returns: The number; `nil` if there is no text, as in an element that is `xsi:nil`.
    /// - Throws: ``XMLError`` when the text is no whole number.
    public mutating func intIfPresent() throws(XMLError) -> Int? {
        try unsafe scalarIfPresent("a whole number of 64 bits") { bytes in unsafe XMLScalar.int(bytes) }
    }

    /// Reads the current child as `xs:boolean`, if it says anything.
    ///
    /// - Returns: The value; `nil` if there is no text.
    /// - Throws: ``XMLError`` when the text is neither `true`, `false`, `1` nor `0`.
    public mutating func boolIfPresent() throws(XMLError) -> Bool? {
        try unsafe scalarIfPresent("true, false, 1 or 0") { bytes in unsafe XMLScalar.bool(bytes) }
    }

    /// Reads the current child as `xs:double`, if it says anything.
    ///
    /// - Returns: The number; `nil` if there is no text.
    /// - Throws: ``XMLError`` when the text is no number.
    public mutating func doubleIfPresent() throws(XMLError) -> Double? {
        try unsafe scalarIfPresent("a number") { bytes in unsafe XMLScalar.double(bytes) }
    }

    /// Reads the current child as `xs:dateTime`, if it says anything.
    ///
    /// - Returns: The time with the offset and the fraction as they were sent; `nil` if there is no text.
    /// - Throws: ``XMLError`` when the text is no date and time.
    public mutating func dateTimeIfPresent() throws(XMLError) -> XMLDateTime? {
        try unsafe scalarIfPresent("a date and time like 2014-04-03T14:32:08.858-05:00") { bytes in unsafe XMLDateTime(utf8: bytes) }
    }

    /// Reads the current child, which may hold anything (`xs:anyType`), if it is a text.
    ///
    /// - Returns: The text; `nil` if there are elements in it, which are noted in ``diagnostics``.
    /// - Throws: ``XMLError`` when the text is not complete.
    public mutating func textIfPresent() throws(XMLError) -> String? {
        guard !hasElements else {
            unknown()
            return nil
        }
        return try string()
    }
}
