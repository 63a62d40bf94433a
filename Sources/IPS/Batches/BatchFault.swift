internal import SOAP

/// What a batch operation tells about one object.
protocol BatchFault {
    var reason: String? { get }
    var detail: BatchOutcome.Detail { get }
}

extension BatchFault {
    /// The reason, without handles that it quotes.
    fileprivate var shownReason: String { SOAPRedaction.ips.words(reason ?? "", hiding: []) }
}

extension AssetOperationFault: BatchFault {
    var detail: BatchOutcome.Detail { .init(asset: assetHandle, code: code, reason: shownReason) }
}

extension SetMetadataFault: BatchFault {
    var detail: BatchOutcome.Detail { .init(asset: assetHandle, field: fieldHandle, code: code, reason: shownReason) }
}

extension TagValueUpdateFault: BatchFault {
    var detail: BatchOutcome.Detail { .init(value: value, code: code, reason: shownReason) }
}
