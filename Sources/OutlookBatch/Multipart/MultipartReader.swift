/// Reads the answer to a multipart batch and says which part belongs to which operation.
struct MultipartReader {
    var elements: [PreparedElement]
    /// Whether the service goes on after a failure; if not, fewer parts than operations mean a stop.
    var continuesOnError: Bool

    /// One result for each operation, by its position.
    func read(_ bytes: [UInt8], contentType: String) throws(OutlookBatchError) -> [Int: OperationResult] {
        let type = MediaType(contentType)
        guard type.isMultipart else {
            throw OutlookBatchError(
                .invalidResponse,
                "the answer to the batch is \(contentType.isEmpty ? "of no type" : contentType), not multipart/mixed"
            )
        }
        guard let boundary = type.boundary ?? Self.sniffedBoundary(bytes) else {
            throw OutlookBatchError(.invalidResponse, "the answer to the batch names no boundary")
        }
        let scanner = MultipartScanner(bytes[...], boundary: boundary)
        guard scanner.isClosed || !scanner.parts.isEmpty else {
            throw OutlookBatchError(.invalidResponse, "the answer to the batch does not hold its boundary")
        }
        let parts = ResponsePart.parts(scanner, in: bytes[...], mayNest: true)
        guard parts.count <= elements.count else {
            throw OutlookBatchError(.invalidResponse, "the answer has \(parts.count) parts, the batch only \(elements.count)")
        }
        let matched = try PartMatcher.match(parts, to: elements.map { $0.isChangeSet ? nil : $0.operations.first?.contentID })
        return results(matched, isWhole: scanner.isClosed)
    }

    private func results(_ parts: [Int: ResponsePart], isWhole: Bool) -> [Int: OperationResult] {
        var results: [Int: OperationResult] = [:]
        let failed = elements.indices.last { parts[$0] != nil }.flatMap { failedOperation(elements[$0], parts[$0]) }
        let stoppedAt = continuesOnError || !isWhole ? nil : failed
        for (index, element) in elements.enumerated() {
            guard let part = parts[index] else {
                for operation in element.operations {
                    results[operation.position] = stoppedAt.map { .notExecuted(because: .earlierFailure(operation: $0)) } ?? .missing
                }
                continue
            }
            results.merge(ElementResult(element, part).results) { $1 }
        }
        return results
    }

    /// The position of the operation whose failure stopped the batch, if the part is a failure.
    private func failedOperation(_ element: PreparedElement, _ part: ResponsePart?) -> Int? {
        guard let part, let first = element.operations.first else { return nil }
        guard case .response(let response) = part.content, !response.isSuccess else { return nil }
        return first.position
    }

    /// The boundary of the first line, when the header forgot it.
    private static func sniffedBoundary(_ bytes: [UInt8]) -> String? {
        var rest = bytes.drop { $0 == 0x0D || $0 == 0x0A }
        let line = HeaderBlock.takeLine(&rest)
        guard line.starts(with: "--".utf8), (3...72).contains(line.count) else { return nil }
        return String(decoding: line.dropFirst(2), as: UTF8.self).split(separator: " ").first.map(String.init)
    }
}
