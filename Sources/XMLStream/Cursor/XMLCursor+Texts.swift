extension XMLCursor {
    /// Whether there is text beside the elements in the current child.
    var hasTexts: Bool {
        guard let child, child.is(.start) else { return false }
        let end = end(of: position, child)
        var index = position + 1
        while index < end {
            let token = token(index)
            if token.is(.text), !isSpace(token) { return true }
            index = token.isElement || token.is(.gap) ? self.end(of: index, token) : index + 1
        }
        return false
    }

    /// Takes the text that stands before the next child of the open element, or before its end.
    ///
    /// - Returns: The text; `nil` if there is none, or only white space.
    mutating func takeText() -> String? {
        if state == .atChild { skip() }
        guard state == .between else { return nil }
        while position < tokenCount {
            let token = token(position)
            if token.isElement || token.is(.end) { return nil }
            position += token.is(.gap) ? Int(token.skip) : 1
            if token.is(.text), !isSpace(token) { return text(of: token) }
        }
        return nil
    }

    /// Reads the text of the current child and of all elements in it, as people see it.
    ///
    /// - Returns: The texts, one after the other.
    package mutating func wholeText() -> String {
        guard let child else { return "" }
        let end = end(of: position, child)
        var text = ""
        while position < end {
            let token = token(position)
            if token.is(.leaf) || token.is(.text) { text += self.text(of: token) }
            position += token.is(.gap) ? Int(token.skip) : 1
        }
        state = .between
        return text
    }

    private func isSpace(_ token: XMLToken) -> Bool { unsafe storage.pointee.value(of: token).allSatisfy(XMLScalar.isSpace) }
}
