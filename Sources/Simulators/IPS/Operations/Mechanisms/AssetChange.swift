import GRDB

/// One asset that is being changed, and what the request says about it.
struct AssetChange {
    let call: IPSCall
    let company: CompanyContext
    let asset: AssetRecord
    /// Those of the item.
    let parameters: Parameters

    /// Sets columns of the asset, and who changed it when.
    func update(_ assignments: SQL) throws {
        let moment = call.moment
        try call.database.execute(
            literal: """
                UPDATE asset SET \(assignments), modified = \(moment.text), modifiedAt = \(moment.milliseconds),
                    modifyUser = \(company.actor.email)
                WHERE id = \(asset.id)
                """
        )
    }

    /// Refuses assets of other types.
    func requireType(_ types: [String]) throws(IPSFault) {
        guard !types.contains(asset.type) else { return }
        throw IPSFault(.invalidParameter, .wrongAssetType, asset.name, asset.type, types.joined(separator: ", "))
    }
}
