internal import SOAP
internal import Synchronization
internal import XMLStream

/// How the answer to a call is read: as a whole, or record by record.
struct AnswerReading<Output> {
    /// Sends the message and reads the answer.
    let exchange: (SOAPClient, OutgoingCall) async throws -> Output

    /// Reads the answer when it is complete, its records before that.
    static func whole(
        records: XMLRecords? = nil,
        _ decode: @escaping (inout XMLCursor) throws(XMLError) -> Output
    ) -> AnswerReading {
        AnswerReading { soap, call in
            try await soap.call(
                call.operation,
                fields: call.fields,
                owner: call.scope,
                header: call.header,
                body: call.body,
                // The records of an older version have other names.
                records: call.adapter.version == .newest ? records : nil,
                decode: { (cursor) throws(XMLError) in
                    try call.check(cursor)
                    return try call.adapter.read(&cursor, decode)
                }
            ).output
        }
    }

    /// Reads the answer's records while it arrives.
    static func records<Record: Sendable, Root: Sendable>(
        at path: [String],
        record: @escaping @Sendable (inout XMLCursor) throws(XMLError) -> Record,
        decode: @escaping @Sendable (inout XMLCursor) throws(XMLError) -> Root
    ) -> AnswerReading where Output == SOAPRecords<Record, Root> {
        AnswerReading { soap, call in
            let namespaces = RecordNamespaces()
            return try await soap.records(
                call.operation,
                at: [call.root] + path,
                fields: call.fields,
                owner: call.scope,
                header: call.header,
                body: call.body,
                record: { (cursor) throws(XMLError) in
                    try namespaces.check(cursor)
                    return try record(&cursor)
                },
                decode: { [root = call.root] (cursor) throws(XMLError) in
                    try OutgoingCall.check(cursor, root)
                    return try decode(&cursor)
                }
            )
        }
    }
}

/// What is sent to call an operation.
struct OutgoingCall {
    let operation: SOAPOperation
    let fields: [(name: String, value: String)]
    let scope: HandleScope
    let header: ((inout XMLWriter) throws(XMLError) -> Void)?
    let adapter: VersionAdapter
    let body: (inout XMLWriter) throws(XMLError) -> Void

    /// The local name of the answer's root element.
    let root: String

    /// Refuses the answer to another operation, and one in a namespace that means nothing here.
    func check(_ cursor: XMLCursor) throws(XMLError) { try Self.check(cursor, root) }

    static func check(_ cursor: XMLCursor, _ root: String) throws(XMLError) {
        let name = cursor.name
        guard name.local == root else { throw cursor.error(.unexpectedContent, "\(root) is expected here, not \(name.local)") }
        try checkNamespace(of: name, cursor)
    }

    fileprivate static func checkNamespace(of name: XMLName, _ cursor: XMLCursor) throws(XMLError) {
        // Most likely the newest, which is the last.
        guard let namespace = name.namespace, APIVersion.namespaces.last == namespace || APIVersion.namespaces.contains(namespace) else {
            let problem = "\(name) is in a namespace that no version of the service has, so its content means nothing"
            throw cursor.error(.unexpectedContent, problem)
        }
    }
}

/// Looks at the names around the first record of an answer, which is handed out long before the answer ends.
private final class RecordNamespaces: Sendable {
    private let isChecked = Atomic(false)

    func check(_ cursor: XMLCursor) throws(XMLError) {
        guard !isChecked.load(ordering: .relaxed) else { return }
        // After Envelope and Body.
        for name in cursor.elements.dropFirst(2) { try OutgoingCall.checkNamespace(of: name, cursor) }
        isChecked.store(true, ordering: .relaxed)
    }
}
