/// An oddity that some real service shows in its multipart answers.
package enum BatchQuirk: String, Sendable, Hashable, CaseIterable {
    /// LF where CRLF belongs.
    case lineFeedsOnly
    /// The answer ends with its last part.
    case noClosingDelimiter
    /// No line end after the closing delimiter.
    case noFinalLineEnd
    /// `HTTP/1.1 200`, and nothing more.
    case noReason
    /// Header names in lower case.
    case lowerCaseHeaders
    /// No blank after the colon of a header.
    case noBlankAfterColon
    /// Blanks at the end of delimiter lines.
    case blanksAfterBoundary
    /// Text before the first and after the last delimiter.
    case preambleAndEpilogue
    /// The boundary parameter in quotes, after another parameter.
    case quotedBoundary
    /// A Content-Length that counts characters.
    case lengthInCharacters
    /// No Content-Length in parts.
    case noContentLength
    /// A part without a body ends after its status line.
    case missingBlankLines
    /// The batch is answered with 202.
    case accepted
    /// Parts have no header fields of their own.
    case noPartHeaders
    /// A header field stands twice.
    case duplicateHeaders
}
