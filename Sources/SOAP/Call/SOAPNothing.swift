public import XMLStream

/// An answer that says nothing: its body is empty, or the operation has none.
public struct SOAPNothing: Hashable, Sendable, SOAPOutput {
    /// What stands for the empty body.
    public static var whenEmpty: SOAPNothing? { SOAPNothing() }

    /// Makes the value; there is nothing to say in it.
    public init() {}

    /// Passes over an element that nobody expects, and notes it as unknown.
    ///
    /// - Parameter cursor: Stands at the element and leaves it.
    /// - Throws: Never.
    public init(from cursor: inout XMLCursor) throws(XMLError) { cursor.unknown() }
}
