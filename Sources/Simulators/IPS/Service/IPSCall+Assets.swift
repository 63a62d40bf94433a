import GRDB

extension IPSCall {
    /// An asset of the company that the actor may read.
    ///
    /// - Throws: A fault that names the parameter when there is no such asset, or of code 20009 when the actor may not read it.
    func asset(_ handle: String, in company: CompanyContext, parameter: String) throws -> AssetRecord {
        let id = try id(of: handle, .asset, in: company, parameter: parameter)
        guard let asset = try AssetRecord.fetch(database, where: "asset.id = \(id)", in: language).first else {
            throw IPSFault(.invalidParameter, .unknownHandle, parameter, handle)
        }
        try company.require(.read, in: asset.permissionSetID, of: asset.name)
        return asset
    }

    /// A folder of the company that the actor may read, by its handle.
    func folder(handle: String, in company: CompanyContext, parameter: String) throws -> FolderRecord {
        let id = try id(of: handle, .folder, in: company, parameter: parameter)
        guard let folder = try FolderRecord.fetch(database, where: "id = \(id)").first else {
            throw IPSFault(.invalidParameter, .unknownHandle, parameter, handle)
        }
        try company.require(.read, in: folder.permissionSetID, of: folder.path)
        return folder
    }
}
