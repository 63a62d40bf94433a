import GRDB

/// One asset that is being changed, and what the request says about it.
struct AssetChange {
    let call: IPSCall
    let company: CompanyContext
    let asset: AssetRecord
    /// Those of the item.
    let parameters: Parameters

    /// The same asset with other parameters.
    func with(_ parameters: Parameters) -> AssetChange {
        AssetChange(call: call, company: company, asset: asset, parameters: parameters)
    }

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

    /// Whether another asset of the company has a name; those in the trash have given theirs up.
    func isTaken(_ name: String) throws -> Bool {
        let request: SQLRequest<Bool> = """
            SELECT EXISTS (
                SELECT 1 FROM asset WHERE companyID = \(company.record.id) AND name = \(name) AND id <> \(asset.id)
                    AND trashState = \(TrashState.notInTrash.rawValue)
            )
            """
        return try request.fetchOne(call.database) ?? false
    }

    func requireFree(_ name: String, parameter: String) throws {
        guard try !isTaken(name) else { throw IPSFault(.invalidParameter, .nameTaken, parameters.name(parameter), name) }
    }

    /// A name, or with the first number that no other asset has.
    func free(_ name: String) throws -> String {
        var free = name
        var number = 0
        while try isTaken(free) {
            number += 1
            free = "\(name)-\(number)"
        }
        return free
    }

    /// Refuses assets of other types.
    func requireType(_ types: [String]) throws(IPSFault) {
        guard !types.contains(asset.type) else { return }
        throw IPSFault(.invalidParameter, .wrongAssetType, asset.name, asset.type, types.joined(separator: ", "))
    }
}
