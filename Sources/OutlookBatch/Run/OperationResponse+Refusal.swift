/// What the refusal of a whole batch means.
extension OperationResponse {
    /// Whether smaller batches may be taken where this one was refused.
    var mayHelpToCut: Bool {
        let finalKinds: [ODataError.Kind] = [.mailboxNotEnabled, .mailboxNotSupported, .wrongAnchorMailbox]
        return [400, 413, 414, 431].contains(status) && !(error.map { finalKinds.contains($0.kind) } ?? false)
    }

    /// Whether a batch so answered was refused before its first operation, as OData 4.01, 11.7, wants it for what is wrong with the whole.
    var provesNothingDone: Bool { [400, 401, 403, 404, 413, 414, 431].contains(status) }

    /// The refusal as an error to throw.
    var refusal: OutlookBatchError {
        let error = error
        let code: OutlookBatchError.Code =
            switch (error?.kind, status) {
            case (.mailboxNotEnabled, _), (.mailboxNotSupported, _): .mailboxUnavailable
            case (_, 401), (_, 403): .accessDenied
            default: .batchRefused
            }
        let reason = error.map { "\($0)" } ?? "status \(status)"
        return OutlookBatchError(code, "the service refused the batch: \(reason)", status: status, serviceError: error)
    }
}
