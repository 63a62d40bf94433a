import GRDB
import WSDL

/// Makes an asset that is no file, in the folder of folderHandle: a set, a template, a view, a preset.
struct AssetCreation: Sendable {
    enum Kind: Sendable {
        case always(String)
        /// The parameter type says which one of these.
        case chosen([String])
    }

    let kind: Kind
    /// The member of the answer.
    var handle = "assetHandle"
    /// What else is to be done with it, by its row.
    var finish: @Sendable (IPSCall, CompanyContext, Int64) throws -> Void = { _, _, _ in }

    var operation: CarriedOperation {
        .writes { call in
            let company = try call.requiredCompany()
            let parameters = call.parameters
            let folder = try call.folder(handle: parameters.requiredText("folderHandle"), in: company, parameter: "folderHandle")
            try company.require(.write, in: folder.permissionSetID, of: folder.path)
            let name = try parameters.filledText("name")
            guard AssetPath(name, root: "")?.fileName == name else { throw IPSFault(.invalidParameter, .noName, "name", name) }
            let taken: SQLRequest<Bool> = """
                SELECT EXISTS (
                    SELECT 1 FROM asset WHERE companyID = \(company.record.id) AND name = \(name)
                        AND trashState = \(TrashState.notInTrash.rawValue)
                )
                """
            guard try taken.fetchOne(call.database) == false else { throw IPSFault(.invalidParameter, .nameTaken, "name", name) }
            let id = try NewAsset(
                companyID: company.record.id,
                folderID: folder.id,
                type: try type(parameters),
                subType: parameters.text("subType"),
                name: name,
                fileName: name,
                user: company.actor.email,
                createdWith: "API",
                moment: call.moment,
                urlModifier: parameters.text("urlModifier"),
                urlPostApplyModifier: parameters.text("urlPostApplyModifier")
            ).insert(into: call.database)
            try finish(call, company, id)
            return [handle: .text(call.handles.handle(.asset, id))]
        }
    }

    private func type(_ parameters: Parameters) throws(IPSFault) -> String {
        switch kind {
        case .always(let type): return type
        case .chosen(let types):
            let type = try parameters.requiredText("type")
            guard types.contains(type) else {
                throw IPSFault(.invalidParameter, .invalidValue, "type", type, types.joined(separator: ", "))
            }
            return type
        }
    }
}
