public import XMLStream

/// A fault as the service sent it, of either version of SOAP.
///
/// Of a service's words no more is kept than of a message in a ``SOAPExchange``, and of the detail ``mostDetailBytes``.
public struct SOAPFault: Hashable, Sendable, CustomStringConvertible {
    /// The most bytes that the entries of a detail have together; those that come after it are left out.
    public static let mostDetailBytes = 1 << 20

    /// The code: `faultcode` of SOAP 1.1, the innermost `Value` of SOAP 1.2; with its prefix.
    public var code: String

    /// The explanation for people: `faultstring`, or the first `Text` of the reason.
    public var string: String

    /// Who raised it: `faultactor`, or `Role`.
    public var actor: String?

    /// What the operation says about it, an entry for each child of the detail.
    public var detail: [Detail]

    /// An entry of a fault's detail.
    public struct Detail: Hashable, Sendable {
        /// The entry's name.
        public var name: XMLName

        /// The entry as a document of its own.
        public var document: [UInt8]

        /// Decodes the entry.
        ///
        /// - Parameters:
        ///   - vocabulary: The names whose ids the cursor gives; by default none.
        ///   - decode: Reads the entry, the cursor's current child.
        /// - Returns: What `decode` returned.
        /// - Throws: `XMLError` when `decode` throws it.
        public func decode<T>(
            vocabulary: XMLVocabulary = .empty,
            _ decode: (inout XMLCursor) throws(XMLError) -> T
        ) throws(XMLError) -> T {
            var cursor = try XMLDocument.parse(document, vocabulary: vocabulary).cursor()
            _ = cursor.nextChild()
            return try decode(&cursor)
        }
    }

    /// Makes a fault.
    ///
    /// - Parameters:
    ///   - code: The code with its prefix.
    ///   - string: The explanation for people.
    ///   - actor: Who raised it; by default not said.
    ///   - detail: The entries of the detail; by default none.
    public init(code: String, string: String, actor: String? = nil, detail: [Detail] = []) {
        self.code = code
        self.string = string
        self.actor = actor
        self.detail = detail
    }

    /// The code and the explanation.
    public var description: String { "\(code): \(string)" }
}
