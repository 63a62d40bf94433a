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
    let tokens: UnsafeMutablePointer<XMLToken>

    /// The token of the current child, or where the next one is looked for.
    var position = 0

    /// Whether the token at `position` is a child that was handed out and not consumed.
    var isPending = false

    init(tape: XMLTape, owner: AnyObject?) {
        self.tape = tape
        unsafe tokens = unsafe tape.tokens
        self.owner = owner
    }

    /// Moves to the next child of the open element; to the root at first.
    ///
    /// Text beside elements is passed over.
    ///
    /// - Returns: The id of the child's name: its place in the vocabulary, or a higher number for a name that is not in it.
    ///   `nil` when the open element ended; the cursor has then left it.
    public mutating func nextChild() -> Int? {
        if isPending { skip() }
        while position < tape.count {
            let token = unsafe tokens[position]
            if token.is(.start) {
                isPending = true
                return token.name
            }
            position &+= 1
            if token.is(.end) { return nil }
        }
        return nil
    }

    /// Opens the current child, so that ``nextChild()`` walks through its children.
    public mutating func enter() {
        guard isPending else { return }
        isPending = false
        position &+= 1
    }

    /// Passes over the current child with all that is in it.
    public mutating func skip() {
        guard isPending else { return }
        isPending = false
        unsafe position = Int(tokens[position].first)
    }

    /// Reads the current child with a closure that must consume exactly it.
    ///
    /// - Parameter body: Reads the element: ``enter()``, then ``nextChild()`` until it returns `nil`; or one value.
    /// - Returns: What the closure returned.
    /// - Throws: What the closure threw, or ``XMLError`` with the code ``XMLError/Code/unbalancedRead``.
    public mutating func element<T>(_ body: (inout XMLCursor) throws(XMLError) -> T) throws(XMLError) -> T {
        let start = position
        let end = isPending ? unsafe Int(tokens[position].first) : position
        let value = try body(&self)
        guard position == end, !isPending else {
            throw error(.unbalancedRead, "the read of this element stopped before or after its end", at: start)
        }
        return value
    }

    /// Passes over the current child and notes it in ``diagnostics``.
    public mutating func unknown() {
        guard isPending else { return }
        if diagnostics.count < XMLDiagnostic.most {
            let element = (name: name, path: path, location: location)
            let text = try? string()
            diagnostics.append(XMLDiagnostic(name: element.name, path: element.path, location: element.location, text: text))
        }
        skip()
    }
}
