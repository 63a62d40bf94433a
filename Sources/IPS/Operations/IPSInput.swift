package import SOAP
package import XMLStream

/// The input of an operation: the root element of its request.
package protocol IPSInput: Hashable, Sendable {
    /// The root element of the response.
    associatedtype Output: IPSOutput

    /// The operation.
    static var operation: IPSOperation { get }

    /// Whether the input says by itself which company it means, so that the session must not add its own.
    var identifiesCompany: Bool { get }

    /// Takes over those of the session's fields that the operation has.
    mutating func fill(_ fields: SessionFields)

    init(from cursor: inout XMLCursor) throws(XMLError)

    func encode(to writer: inout XMLWriter) throws(XMLError)
}

extension IPSInput {
    package var identifiesCompany: Bool { false }
}

/// The output of an operation: the root element of its response.
package protocol IPSOutput: Hashable, Sendable {
    /// The elements below the root, for checking field paths.
    static var elements: [ElementDescription] { get }

    init(from cursor: inout XMLCursor) throws(XMLError)

    func encode(to writer: inout XMLWriter) throws(XMLError)
}
