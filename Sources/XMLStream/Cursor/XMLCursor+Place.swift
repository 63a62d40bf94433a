extension XMLCursor {
    /// The name of the current child.
    public var name: XMLName { tape.name(unsafe tokens[position].name) }

    /// Where the start tag of the current child ends, or of the element around when there is none.
    public var location: XMLLocation { location(of: position) }

    /// The local names of the elements down to the current child, the root first.
    public var path: [String] { path(of: position) }

    /// Whether there is an element in the current child.
    public var hasElements: Bool {
        guard isPending else { return false }
        return unsafe (position + 1..<Int(tokens[position].first)).contains { unsafe tokens[$0].is(.start) }
    }

    /// Makes an error located at the current child.
    ///
    /// - Parameters:
    ///   - code: What kind of error it is.
    ///   - message: What is wrong and what would be right.
    /// - Returns: The error.
    public func error(_ code: XMLError.Code, _ message: String) -> XMLError { error(code, message, at: position) }

    func error(_ code: XMLError.Code, _ message: String, at index: Int) -> XMLError {
        XMLError(code, message, location: location(of: index), path: path(of: index))
    }

    private func location(of index: Int) -> XMLLocation {
        // A start holds its own place; only for others the element around must be looked for.
        let isStart = unsafe index < tape.count && tokens[index].is(.start)
        guard let start = isStart ? index : tape.ancestors(of: index).last else { return XMLLocation(line: 1, column: 1) }
        let token = unsafe tokens[start]
        return XMLLocation(line: Int(token.second), column: Int(token.third))
    }

    private func path(of index: Int) -> [String] {
        tape.ancestors(of: index).map { tape.name(unsafe tokens[$0].name).local }
    }
}
