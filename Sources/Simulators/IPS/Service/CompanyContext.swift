/// The company that a call is about, and with whose eyes it is seen.
struct CompanyContext {
    let record: CompanyRecord
    /// The caller, or who accessUserHandle says.
    let actor: UserRecord
    let role: Role
    /// The permission sets that permit something to the actor; nil permits everything, to an administrator.
    let permissionSets: [PermissionType: Set<Int64>]?

    /// The permission sets with a permission, for a condition in SQL; nil for all.
    func sets(with permission: PermissionType) -> [Int64]? {
        permissionSets.map { ($0[permission] ?? []).sorted() }
    }

    /// Refuses what a permission set does not permit to the actor.
    ///
    /// - Parameters:
    ///   - permission: What the actor needs.
    ///   - set: The permission set of an asset or a folder.
    ///   - name: The asset or folder, for the fault.
    /// - Throws: A fault of code 20009.
    func require(_ permission: PermissionType, in set: Int64, of name: String) throws(IPSFault) {
        guard let permissionSets, permissionSets[permission]?.contains(set) != true else { return }
        throw IPSFault(.missingPermission, .missingPermission, actor.email, permission.rawValue, name)
    }
}
