/// What a batch operation tells about one object.
protocol BatchFault {
    var detail: BatchOutcome.Detail { get }
}

extension AssetOperationFault: BatchFault {
    var detail: BatchOutcome.Detail { .init(asset: assetHandle, code: code, reason: reason ?? "") }
}

extension SetMetadataFault: BatchFault {
    var detail: BatchOutcome.Detail { .init(asset: assetHandle, field: fieldHandle, code: code, reason: reason ?? "") }
}

extension TagValueUpdateFault: BatchFault {
    var detail: BatchOutcome.Detail { .init(value: value, code: code, reason: reason ?? "") }
}
