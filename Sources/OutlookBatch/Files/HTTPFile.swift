import HTTPTypes
import ServiceClient

/// Operations written in the `.http` format that editors know: requests between lines of `###`.
///
/// A request is `METHOD url` with `HTTP/1.1` after it or not, or an URL alone; lines of header fields; an empty line; the body. Lines that
/// begin with `#` or `//` before a body are comments. `@name = value` defines what `{{name}}` stands for.
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
        var words = text.split(separator: " ", omittingEmptySubsequences: true)
        if let last = words.last, last.hasPrefix("HTTP/"), words.count > 1 { words.removeLast() }
        var method = HTTPRequest.Method.get
        if words.count > 1, let found = HTTPRequest.Method(String(words[0])), words[0].allSatisfy({ $0.isUppercase }) {
            method = found
            words.removeFirst()
        }
        guard !words.isEmpty else { throw wrong(line, "a request needs an URL") }
        return BatchOperation(method, words.joined(separator: " "))
    }

    private static func isBlank(_ text: Substring) -> Bool { text.allSatisfy(\.isWhitespace) }
    private static func isComment(_ text: Substring) -> Bool { text.hasPrefix("#") || text.hasPrefix("//") }

    private static func wrong(_ line: Int, _ problem: String) -> OutlookBatchError {
        OutlookBatchError(.invalidOperation, "line \(line): \(problem)")
    }
}
