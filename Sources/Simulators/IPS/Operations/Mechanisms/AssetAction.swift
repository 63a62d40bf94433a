import GRDB

/// What is done to one asset: it gives the operation for a single asset and those for batches of them.
///
///     private static let deletion = AssetAction(.delete) { change in … }
///     static let trash = ["deleteAsset": deletion.single, "deleteAssets": deletion.batch(handles: "assetHandleArray")]
struct AssetAction: Sendable {
    typealias Work = @Sendable (AssetChange) throws -> IPSFault?

    private let permission: PermissionType
    private let work: Work

    /// Declares what is done.
    ///
    /// - Parameters:
    ///   - permission: What the actor needs for the asset, beside Read.
    ///   - work: Does it. It throws a fault when it cannot be done, and returns one as a warning, for example that there was nothing to do.
    init(_ permission: PermissionType, _ work: @escaping Work) {
        self.permission = permission
        self.work = work
    }

    /// For the one asset of the parameter assetHandle; a warning is passed over.
    var single: CarriedOperation {
        .changes { call in _ = try apply(call, call.parameters) }
    }

    /// For an array of handles.
    func batch(handles array: String) -> CarriedOperation {
        batch { $0.records(array, each: "assetHandle") }
    }

    /// For an array of structures that have an assetHandle each.
    func batch(records array: String) -> CarriedOperation {
        batch { $0.records(array) }
    }

    private func batch(_ items: @escaping @Sendable (Parameters) -> [Parameters]) -> CarriedOperation {
        .writes { call in
            try BatchAnswer.working(through: items(call.parameters), in: call.database, call.language) { try apply(call, $0) }
        }
    }

    /// Does it to the asset that an item names; one that was emptied from the trash is there no more.
    func apply(_ call: IPSCall, _ item: Parameters) throws -> IPSFault? {
        let company = try call.requiredCompany()
        let (handle, name) = (try item.requiredText("assetHandle"), item.name("assetHandle"))
        let asset = try call.asset(handle, in: company, parameter: name)
        guard asset.trashState != TrashState.inEmptiedTrash.rawValue else {
            throw IPSFault(.invalidParameter, .unknownHandle, name, handle)
        }
        try company.require(permission, in: asset.permissionSetID, of: asset.name)
        return try work(AssetChange(call: call, company: company, asset: asset, parameters: item))
    }
}
