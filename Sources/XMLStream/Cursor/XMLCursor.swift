/// Walks through a document element by element.
///
/// A cursor stands at an element, its *current child*: ``nextChild()`` moves to the next one among the children of the element that
/// ``enter()`` opened last, and leaves that element at its end. Reading a value consumes the current child; a child that nobody consumed
/// is skipped.
///
///     cursor.enter()
///     while cursor.nextChild() != nil {
///         names.append(try cursor.string())
///     }
@safe public struct XMLCursor {
    /// The object that the values read here belong to, for types that are bound to one.
    public var owner: AnyObject?

    /// The elements that nobody knew, see ``unknown()``.
    public internal(set) var diagnostics: [XMLDiagnostic] = []

    let tape: XMLTape
    let storage: UnsafeMutablePointer<TapeStorage>

    /// The names that the vocabulary does not know; the parser may go on and meet more.
    let otherNames: [XMLName]

    /// The token of the current child, or where the next one is looked for.
    var position = 0

    /// Where the cursor stands.
    var state = State.between

    enum State {
        /// Before the next child or the end of the open element.
        case between
        /// At a child that was handed out and not consumed.
        case atChild
        /// In an element without elements in it, which was entered and is passed already.
        case inLeaf
    }

    /// Makes a cursor for a tape, or for what was taken off it; it stands before the root.
    @unsafe init(tape: XMLTape, storage: UnsafeMutablePointer<TapeStorage>, owner: AnyObject?) {
        self.tape = tape
        unsafe self.storage = unsafe storage
        otherNames = tape.otherNames
        self.owner = owner
    }

    /// Moves to the next child of the open element; to the root at first.
    ///
    /// Text beside elements is passed over.
    ///
    /// - Returns: The id of the child's name: its place in the vocabulary, or a higher number for a name that is not in it.
    ///   `nil` when the open element ended; the cursor has then left it.
    public mutating func nextChild() -> Int? {
        if state != .between {
            if state == .inLeaf {
                state = .between
                return nil
            }
            skip()
        }
        let tokens = unsafe storage.pointee.tokens
        var index = position
        while unsafe index < tokens.count {
            let token = unsafe tokens.base[index]
            if token.isElement {
                position = index
                state = .atChild
                return token.name
            }
            index &+= token.is(.gap) ? Int(token.skip) : 1
            if token.is(.end) {
                position = index
                return nil
            }
        }
        position = index
        return nil
    }

    /// Opens the current child, so that ``nextChild()`` walks through its children.
    public mutating func enter() {
        guard let token = child else { return }
        if token.is(.leaf) {
            position &+= Int(token.skip)
            state = .inLeaf
        } else {
            position &+= 1
            state = .between
        }
    }

    /// Passes over the current child with all that is in it.
    public mutating func skip() {
        guard let token = child else { return }
        position = end(of: position, token)
        state = .between
    }

    /// Reads the current child with a closure that must consume exactly it.
    ///
    /// - Parameter body: Reads the element: ``enter()``, then ``nextChild()`` until it returns `nil`; or one value.
    /// - Returns: What the closure returned.
    /// - Throws: What the closure threw, or ``XMLError`` with the code ``XMLError/Code/unbalancedRead``.
    public mutating func element<T>(_ body: (inout XMLCursor) throws(XMLError) -> T) throws(XMLError) -> T {
        let start = position
        let end = child.map { self.end(of: start, $0) } ?? start
        let value = try body(&self)
        guard position == end, state == .between else {
            throw error(.unbalancedRead, "the read of this element stopped before or after its end", at: start)
        }
        return value
    }

    /// Passes over the current child and notes it in ``diagnostics``.
    public mutating func unknown() {
        guard child != nil else { return }
        if diagnostics.count < XMLDiagnostic.most {
            let element = (name: name, path: path, location: location)
            let text = try? string()
            diagnostics.append(XMLDiagnostic(name: element.name, path: element.path, location: element.location, text: text))
        }
        skip()
    }

    /// The start token of the current child, if there is one.
    var child: XMLToken? {
        guard state == .atChild, unsafe position < storage.pointee.tokens.count else { return nil }
        return unsafe storage.pointee.tokens.base[position]
    }

    /// The place after an element; that of one which has not been read to its end is the end of the tape.
    func end(of index: Int, _ token: XMLToken) -> Int { token.skip > 0 ? index &+ Int(token.skip) : tokenCount }
}
