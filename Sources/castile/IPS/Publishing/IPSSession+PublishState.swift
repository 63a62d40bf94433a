import IPS

extension IPSSession {
    /// Says for assets whether they are to be published (setAssetsPublishState).
    func setPublishState(_ state: PublishState, of assets: [AssetHandle]) async throws -> BatchOutcome {
        let updates = assets.map { PublishStateUpdate(assetHandle: $0, publishState: state) }
        return try await setAssetsPublishState(SetAssetsPublishStateParam(publishStateUpdateArray: updates)).outcome
    }
}
