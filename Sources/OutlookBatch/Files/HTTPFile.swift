import HTTPTypes
import ServiceClient

/// Operations written in the `.http` format that editors know: requests between lines of `###`.
///
/// A request is `METHOD url` with `HTTP/1.1` after it or not, or an URL alone; lines of header fields; an empty line; the body. Lines that
/// begin with `#` or `//` before a body are comments. `@name = value` defines what `{{name}}` stands for.
///
/// What some editors do beside that is refused: bodies from files (`< body.json`), scripts (`> {% … %}`) and files for answers (`>> a.json`).
public struct HTTPFile: Sendable {
    /// The operations in the order of the file.
    public private(set) var operations: [BatchOperation] = []

    private var variables: [String: String] = [:]

    /// Reads a file's text.
    ///
    /// - Parameter text: The text.
    /// - Throws: ``OutlookBatchError`` that names the line.
    public init(_ text: String) throws {
        // Not every character that ends a line somewhere: U+2028 may stand in a JSON text.
        let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }.enumerated().map {
            (number: $0 + 1, text: $1)
        }
        for block in lines.split(whereSeparator: { $0.text.hasPrefix("###") }) {
            try add(block)
        }
    }

    private mutating func add(_ block: ArraySlice<(number: Int, text: Substring)>) throws {
        var rest = try withoutPrologue(block)
        guard let first = rest.popFirst() else { return }
        for line in [first] + rest where Self.isForEditors(line.text) {
            throw Self.wrong(line.number, "files and scripts of editors are not read; write the body itself here, or use YAML")
        }
        var url = try replaced(first)
        while let next = rest.first, let character = next.text.drop(while: { $0 == " " || $0 == "\t" }).first,
            character == "?" || character == "&"
        {
            url += try replaced(next).drop { $0 == " " || $0 == "\t" }
            rest.removeFirst()
        }
        var operation = try Self.operation(url, line: first.number)
        while let line = rest.popFirst() {
            if Self.isBlank(line.text) { break }
            if Self.isComment(line.text) { continue }
            let text = try replaced(line)
            guard let colon = text.firstIndex(of: ":"), let name = HTTPField.Name(String(text[..<colon])) else {
                throw Self.wrong(line.number, "a header field, Name: value, or an empty line before the body is needed")
            }
            operation.headers.append(HTTPField(name: name, value: String(text[text.index(after: colon)...].drop { $0 == " " })))
        }
        while let last = rest.last, Self.isBlank(last.text) { rest.removeLast() }
        if !rest.isEmpty {
            operation.body = HTTPBody(try rest.map { try replaced($0) }.joined(separator: "\n"))
            if operation.headers[.contentType] == nil { operation.headers[.contentType] = "application/json" }
        }
        operations.append(operation)
    }

    /// What follows empty lines, comments and definitions.
    private mutating func withoutPrologue(
        _ block: ArraySlice<(number: Int, text: Substring)>
    ) throws -> ArraySlice<(number: Int, text: Substring)> {
        var rest = block
        while let line = rest.first, Self.isBlank(line.text) || Self.isComment(line.text) || line.text.hasPrefix("@") {
            if line.text.hasPrefix("@") {
                let text = try replaced(line)
                guard let equals = text.firstIndex(of: "=") else { throw Self.wrong(line.number, "a variable is defined by @name = value") }
                let name = text[text.index(after: text.startIndex)..<equals].filter { $0 != " " }
                variables[name] = String(text[text.index(after: equals)...].drop { $0 == " " })
            }
            rest.removeFirst()
        }
        return rest
    }

    private func replaced(_ line: (number: Int, text: Substring)) throws -> String {
        var result = ""
        var rest = line.text
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            let name = rest[open.upperBound..<close.lowerBound].filter { $0 != " " }
            guard let value = variables[name] else { throw Self.wrong(line.number, "the variable \(name) is not defined before") }
            result += rest[..<open.lowerBound] + value
            rest = rest[close.upperBound...]
        }
        return result + rest
    }

    private static func operation(_ text: String, line: Int) throws -> BatchOperation {
        // Blanks within the URL stay: they may stand in a text that is searched.
        var url = trimmed(text[...])
        if let blank = url.lastIndex(where: isSpace), url[blank...].dropFirst().hasPrefix("HTTP/") { url = trimmed(url[..<blank]) }
        var method = HTTPRequest.Method.get
        if let blank = url.firstIndex(where: isSpace), let found = self.method(url[..<blank]) {
            method = found
            url = trimmed(url[blank...])
        }
        guard !url.isEmpty else { throw wrong(line, "a request needs an URL") }
        return BatchOperation(method, String(url))
    }

    /// A word in capitals, or one of the usual methods however it is written.
    private static func method(_ word: Substring) -> HTTPRequest.Method? {
        let name = word.uppercased()
        let isUsual = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].contains(name)
        return isUsual || word.allSatisfy(\.isUppercase) ? HTTPRequest.Method(name) : nil
    }

    /// Whether a line stands for a file or a script in the editors Visual Studio Code (REST Client) and those of JetBrains.
    private static func isForEditors(_ text: Substring) -> Bool {
        let inward = #/<(?:@\w*|>)?\s+\S.*/#
        let outward = #/>>?!?\s+(?:\{%.*|\S+\.\w+\s*)/#
        return text.wholeMatch(of: inward) != nil || text.wholeMatch(of: outward) != nil
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let text = text.drop(while: isSpace)
        return text.lastIndex { !isSpace($0) }.map { text[...$0] } ?? ""
    }

    private static func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }

    private static func isBlank(_ text: Substring) -> Bool { text.allSatisfy(\.isWhitespace) }
    private static func isComment(_ text: Substring) -> Bool { text.hasPrefix("#") || text.hasPrefix("//") }

    private static func wrong(_ line: Int, _ problem: String) -> OutlookBatchError {
        OutlookBatchError(.invalidOperation, "line \(line): \(problem)")
    }
}
