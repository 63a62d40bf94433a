public import XMLStream

/// The input of a generated operation: what stands in the body of its request.
public protocol SOAPInput: Sendable {
    /// The type of the answer.
    associatedtype Output: SOAPOutput

    /// The operation.
    static var operation: SOAPOperation { get }

    /// The name of the root element; `nil` for an empty body.
    static var element: XMLName? { get }

    /// Writes the content of the root element, if there is one.
    ///
    /// - Parameter writer: Stands in the root element.
    /// - Throws: `XMLError` when a value cannot be written.
    func encode(to writer: inout XMLWriter) throws(XMLError)
}

/// The output of a generated operation: what stands in the body of its response.
public protocol SOAPOutput: Sendable {
    /// Reads the element at which a cursor stands.
    ///
    /// - Parameter cursor: Stands at the root element and leaves it.
    /// - Throws: `XMLError` when a value is not of its type.
    init(from cursor: inout XMLCursor) throws(XMLError)

    /// The records that can be decoded while the rest of the answer arrives; by default none.
    static var records: XMLRecords? { get }

    /// What an answer with an empty body means; by default nothing, and such an answer is an error.
    static var whenEmpty: Self? { get }
}

extension SOAPOutput {
    /// None.
    public static var records: XMLRecords? { nil }

    /// None.
    public static var whenEmpty: Self? { nil }
}

extension SOAPClient {
    /// Calls a generated operation.
    ///
    /// An operation without an answer has succeeded with any status from 200 to 299, whatever comes with it.
    ///
    /// - Parameters:
    ///   - input: The input.
    ///   - fields: Further HTTP header fields; by default none.
    ///   - header: Writes the header blocks, such as those of WS-Security; by default there is no header.
    /// - Returns: The output.
    /// - Throws: ``SOAPError``; `CancellationError` when the task was cancelled.
    public func call<Input: SOAPInput>(
        _ input: Input,
        fields: [(name: String, value: String)] = [],
        header: ((inout XMLWriter) throws(XMLError) -> Void)? = nil
    ) async throws -> Input.Output {
        try await call(
            Input.operation,
            fields: fields,
            header: header,
            body: { (writer) throws(XMLError) in
                guard let element = Input.element else { return }
                try writer.element(element) { (writer) throws(XMLError) in try input.encode(to: &writer) }
            },
            records: Input.Output.records,
            whenEmpty: Input.Output.whenEmpty.map { output in { output } },
            decode: { (cursor) throws(XMLError) in try Input.Output(from: &cursor) }
        ).output
    }
}
