import IPS

/// Says for named assets whether they are to be published.
struct PublishMark: Sendable {
    let state: PublishState
    /// What was done, for people.
    let verb: String

    func set(_ names: [String], in session: IPSSession, _ output: OutputOptions, _ console: Console) async throws {
        let assets = try await NamedAssets(names, in: session)
        let updates = assets.handles.map { PublishStateUpdate(assetHandle: $0, publishState: state) }
        let answer = try await session.setAssetsPublishState(SetAssetsPublishStateParam(publishStateUpdateArray: updates))
        try await assets.report(answer.outcome, verb, output, to: console)
    }
}
