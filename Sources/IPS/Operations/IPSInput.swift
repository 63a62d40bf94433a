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

    /// Takes over the session's locale, if the operation has a locale of its own and the input says none.
    mutating func fill(locale: LocaleTag?)

    /// The version of the server, if the answer tells it.
    func serverVersion(in output: Output) -> String?

    init(from cursor: inout XMLCursor) throws(XMLError)

    func encode(to writer: inout XMLWriter) throws(XMLError)
}

extension IPSInput {
    package var identifiesCompany: Bool { false }

    package mutating func fill(locale: LocaleTag?) {}

    package func serverVersion(in output: Output) -> String? { nil }
}

/// The output of an operation: the root element of its response.
package protocol IPSOutput: DescribedRecord, Hashable, Sendable {
    /// The records that can be read while the rest of the answer arrives.
    static var records: XMLRecords? { get }

    init(from cursor: inout XMLCursor) throws(XMLError)

    func encode(to writer: inout XMLWriter) throws(XMLError)
}

extension IPSOutput {
    package static var records: XMLRecords? { nil }
}
