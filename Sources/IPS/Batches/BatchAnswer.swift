/// The answer of a batch operation.
public protocol BatchAnswer: Sendable {
    /// What the operation became, object by object.
    var outcome: BatchOutcome { get }
}

/// The answers look all the same, but for what they tell about one object.
protocol CountedAnswer: BatchAnswer {
    associatedtype Fault: BatchFault
    var successCount: Int? { get }
    var warningCount: Int? { get }
    var errorCount: Int? { get }
    var warningDetailArray: [Fault]? { get }
    var errorDetailArray: [Fault]? { get }
}

extension CountedAnswer {
    /// What the operation became, object by object; a count that the service left out is that of the details.
    public var outcome: BatchOutcome {
        let warnings = (warningDetailArray ?? []).map(\.detail)
        let errors = (errorDetailArray ?? []).map(\.detail)
        return BatchOutcome(
            successCount: successCount ?? 0,
            warningCount: warningCount ?? warnings.count,
            errorCount: errorCount ?? errors.count,
            warnings: warnings,
            errors: errors
        )
    }
}

extension AddProjectAssetsReturn: CountedAnswer {}
extension BatchSetAssetMetadataReturn: CountedAnswer {}
extension BatchSetFontFieldsReturn: CountedAnswer {}
extension BatchSetIccProfileFieldsReturn: CountedAnswer {}
extension BatchSetImageFieldsReturn: CountedAnswer {}
extension BatchSetThumbAssetReturn: CountedAnswer {}
extension DeleteAssetsReturn: CountedAnswer {}
extension EmptyAssetsFromTrashReturn: CountedAnswer {}
extension MoveAssetsReturn: CountedAnswer {}
extension RemoveProjectAssetsReturn: CountedAnswer {}
extension RestoreAssetsFromTrashReturn: CountedAnswer {}
extension SetAssetsContextStateReturn: CountedAnswer {}
extension SetAssetsPublishStateReturn: CountedAnswer {}
extension SetProjectAssetsReturn: CountedAnswer {}
extension UpdateTagFieldValuesReturn: CountedAnswer {}
