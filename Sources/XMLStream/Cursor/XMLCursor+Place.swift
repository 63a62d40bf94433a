extension XMLCursor {
    /// The name of the current child.
    public var name: XMLName { position < tokenCount ? name(of: token(position)) : XMLName("") }

    /// Where the start tag of the current child ends, or of the element around when there is none.
    public var location: XMLLocation { location(of: position) }

    /// The local names of the elements down to the current child, the root first.
    public var path: [String] { path(of: position) }

    /// The names of the elements down to the current child, the root first.
    package var elements: [XMLName] { unsafe storage.pointee.ancestors(of: position).map { name(of: token($0)) } }

    /// Whether there is an element in the current child.
    public var hasElements: Bool { child?.is(.start) ?? false }

    /// How many elements there are in the current child, at most: those that were taken out before count for none.
    public var childCount: Int {
        guard let child, child.is(.start) else { return 0 }
        return Int(child.length)
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
        // An element holds its own place; only for others the element around must be looked for.
        let isElement = index < tokenCount && token(index).isElement
        guard let start = isElement ? index : unsafe storage.pointee.ancestors(of: index).last else {
            return XMLLocation(line: 1, column: 1)
        }
        return XMLLocation(line: Int(token(start).line), column: Int(token(start).column))
    }

    private func path(of index: Int) -> [String] {
        unsafe storage.pointee.ancestors(of: index).map { name(of: token($0)).local }
    }

    /// How many tokens the tape has; what reads values seldom asks, so this is no part of it.
    @inline(never)
    var tokenCount: Int { unsafe storage.pointee.tokens.count }

    /// A token; not a place beyond the end.
    func token(_ index: Int) -> XMLToken { unsafe storage.pointee.tokens.base[index] }

    /// The name of an element or attribute.
    func name(of token: XMLToken) -> XMLName {
        let names = tape.vocabulary.names
        return token.name < names.count ? names[token.name] : otherNames[token.name - names.count]
    }
}
