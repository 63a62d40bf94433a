internal import IPS

/// A name that stands for a handle.
struct NamedHandle: Hashable, Sendable {
    let kind: HandleKind
    let name: String

    /// The handle, looked up once a session.
    func handle(in session: IPSSession) async throws -> any WritableHandle {
        switch kind.type {
        case "CompanyHandle": return try await session.company(named: name)
        case "UserHandle": return try await session.user(email: name)
        case "PropertyOwnerHandle" where name.contains("@"): return try await session.user(email: name)
        case "PropertyOwnerHandle": return try await session.company(named: name)
        default: throw DynamicCallError(.unknownName, "the service cannot find the \(kind) “\(name)” by a name")
        }
    }
}
