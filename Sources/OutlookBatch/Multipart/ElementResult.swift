/// What a part says about the operations of its element.
struct ElementResult {
    private(set) var results: [Int: OperationResult] = [:]

    init(_ element: PreparedElement, _ part: ResponsePart) {
        switch part.content {
        case .unreadable:
            for operation in element.operations { results[operation.position] = .missing }
        case .response(let response):
            for operation in element.operations { results[operation.position] = Self.result(response, element) }
        case .changeSet(let parts):
            let ids = element.operations.map(\.contentID)
            guard element.isChangeSet, parts.count <= element.operations.count, let matched = try? PartMatcher.match(parts, to: ids) else {
                for operation in element.operations { results[operation.position] = .missing }
                return
            }
            for (index, operation) in element.operations.enumerated() {
                if case .response(let response)? = matched[index]?.content {
                    results[operation.position] = .response(response)
                } else {
                    results[operation.position] = .missing
                }
            }
        }
    }

    /// One response for a whole change set stands for its failure; a success cannot stand for several.
    private static func result(_ response: OperationResponse, _ element: PreparedElement) -> OperationResult {
        guard element.isChangeSet else { return .response(response) }
        if !response.isSuccess { return .notExecuted(because: .changeSetFailed(response)) }
        return element.operations.count == 1 ? .response(response) : .missing
    }
}
