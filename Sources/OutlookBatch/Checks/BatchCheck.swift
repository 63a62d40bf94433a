import HTTPTypes
import ServiceClient

/// Checks a whole list of elements before anything of it is sent, and names the operation that is wrong.
struct BatchCheck {
    /// Header fields that make no sense within a batch (OData 4.01, 11.7.2) or that the client writes itself.
    private static let forbiddenHeaders: Set<String> = [
        "expect", "from", "max-forwards", "range", "te", "www-authenticate", "content-length", "transfer-encoding", "connection",
        "content-id", "content-transfer-encoding",
    ]

    var target: BatchTarget
    var configuration: BatchConfiguration

    func prepare(_ elements: [BatchElement]) throws(OutlookBatchError) -> [PreparedElement] {
        var prepared: [PreparedElement] = []
        var position = 0
        let given = Set(elements.flatMap(\.operations).compactMap(\.contentID))
        var contentIDs: Set<String> = []
        for element in elements {
            let isChangeSet = if case .changeSet = element { true } else { false }
            var operations: [PreparedOperation] = []
            for operation in element.operations {
                try check(operation, position, isInChangeSet: isChangeSet)
                if let id = operation.contentID, !contentIDs.insert(id).inserted {
                    throw refused(position, "the Content-ID \"\(id)\" is used twice")
                }
                operations.append(
                    PreparedOperation(
                        position: position,
                        operation: operation,
                        url: try OperationURL(operation.url, operation: position, target: target),
                        id: operation.contentID ?? Self.number(position, unlike: given),
                        writesID: operation.contentID != nil || isChangeSet || configuration.writesContentIDs
                    )
                )
                position += 1
            }
            try check(operations, isChangeSet: isChangeSet, next: position)
            prepared.append(PreparedElement(operations: operations, isChangeSet: isChangeSet))
        }
        return prepared
    }

    /// The number of an operation, from 1 on, with `op-` before it where somebody has given that name to another.
    private static func number(_ position: Int, unlike given: Set<String>) -> String {
        var name = "\(position + 1)"
        while given.contains(name) { name = "op-" + name }
        return name
    }

    private func check(_ operations: [PreparedOperation], isChangeSet: Bool, next: Int) throws(OutlookBatchError) {
        guard let first = operations.first else { throw refused(next, "a change set needs at least one operation") }
        guard operations.count <= max(1, configuration.maximumOperations) else {
            throw refused(
                first.position,
                "a change set of \(operations.count) operations cannot be cut, and a batch holds \(configuration.maximumOperations) at most"
            )
        }
        if isChangeSet, target.version.form == .json { throw refused(first.position, "JSON batches have no change sets") }
    }

    private func check(_ operation: BatchOperation, _ position: Int, isInChangeSet: Bool) throws(OutlookBatchError) {
        for field in operation.headers where Self.forbiddenHeaders.contains(field.name.canonicalName) {
            throw refused(position, "the header field \(field.name.rawName) must not stand within a batch")
        }
        if let body = operation.body {
            guard let length = body.length else { throw refused(position, "the length of its body must be known") }
            guard target.version.form != .json || length <= JSONBatchWriter.maximumBodyBytes else {
                throw refused(
                    position,
                    "its body has \(length) bytes; an operation of a JSON batch holds \(JSONBatchWriter.maximumBodyBytes) at most"
                )
            }
        }
        if operation.isRead, operation.body.map({ $0.length != 0 }) ?? false {
            throw refused(position, "\(operation.method.rawValue) has no body")
        }
        if isInChangeSet, operation.isRead { throw refused(position, "a change set holds writes only, not \(operation.method.rawValue)") }
        if let id = operation.contentID, id.isEmpty || !id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3C && $0 != 0x3E }) {
            throw refused(position, "a Content-ID holds visible ASCII characters without blanks and angle brackets")
        }
        try checkDependencies(operation, position)
    }

    private func checkDependencies(_ operation: BatchOperation, _ position: Int) throws(OutlookBatchError) {
        guard !operation.dependsOn.isEmpty else { return }
        guard target.version.form == .json else {
            throw refused(position, "dependsOn is for JSON batches; in the multipart form, dependent work goes into a batch of its own")
        }
        guard operation.dependsOn.allSatisfy({ (0..<position).contains($0) }) else {
            throw refused(position, "dependsOn must name operations that stand before it")
        }
    }

    private func refused(_ position: Int, _ message: String) -> OutlookBatchError {
        OutlookBatchError(.invalidOperation, message, operation: position)
    }
}
