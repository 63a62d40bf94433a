/// The company that a call is about, and with whose eyes it is seen.
struct CompanyContext {
    let record: CompanyRecord
    /// The caller, or who accessUserHandle says.
    let actor: UserRecord
    let role: Role
    /// The permission sets that let the actor read; nil lets an administrator read all.
    let readablePermissionSets: [Int64]?
}
