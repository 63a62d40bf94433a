/// A parsed document.
public struct XMLDocument: Sendable {
    let tape: XMLTape

    /// Parses a whole document.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - vocabulary: The names whose ids the cursor gives; by default none.
    ///   - limits: How much of the document is accepted; by default ``XMLLimits/standard``.
    /// - Returns: The document.
    /// - Throws: ``XMLError`` when the document is not well-formed, has a DTD, or crosses a limit.
    public static func parse(
        _ bytes: [UInt8],
        vocabulary: XMLVocabulary = .empty,
        limits: XMLLimits = .standard
    ) throws(XMLError) -> XMLDocument {
        try parse(bytes, vocabulary: vocabulary, limits: limits, reading: nil, owner: nil)
    }

    /// Parses a whole document, and reads its records meanwhile.
    ///
    /// Such a document is good for one cursor.
    package static func parse(
        _ bytes: [UInt8],
        vocabulary: XMLVocabulary,
        limits: XMLLimits,
        reading records: XMLRecords?,
        owner: AnyObject?
    ) throws(XMLError) -> XMLDocument {
        let size = min(bytes.count, limits.documentBytes)
        let tape = try XMLTape(vocabulary: vocabulary, limits: limits, reading: records, owner: owner, documentBytes: size)
        if unsafe bytes.withUnsafeBytes({ unsafe tape.parser.parseWhole($0, limits: limits) }) {
            return XMLDocument(tape: tape)
        }
        let reader = try XMLReader(vocabulary: vocabulary, limits: limits, reading: records, owner: owner, expectedBytes: size)
        try reader.feed(bytes)
        return try reader.finish()
    }

    /// Makes a cursor that stands before the root element.
    ///
    /// - Parameter owner: What the values read by the cursor belong to; see ``XMLCursor/owner``.
    /// - Returns: The cursor.
    public func cursor(owner: AnyObject? = nil) -> XMLCursor { tape.cursor(owner: owner) }
}
