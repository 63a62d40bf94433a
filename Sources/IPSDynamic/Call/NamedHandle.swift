internal import IPS

/// A name that stands for a handle.
struct NamedHandle: Hashable, Sendable {
    let kind: HandleRole
    private let exactName: ExactName

    var name: String { exactName.text }

    init(kind: HandleRole, name: String) {
        self.kind = kind
        exactName = ExactName(name)
    }

    /// The handle, looked up once a session; that of a job each time, since jobs come and go.
    ///
    /// - Parameters:
    ///   - session: Looks it up.
    ///   - company: The company to which the call belongs; nil stands for that of the session.
    /// - Returns: The handle.
    /// - Throws: `IPSError` for a name that nothing has; ``DynamicCallError`` for a kind that nobody can look up.
    func handle(in session: IPSSession, company: String?) async throws -> any WritableHandle {
        let place = company.map { CompanyContext.company(named: $0) } ?? .session
        switch kind.type {
        case "PropertyOwnerHandle": return try await session.handle(of: name.contains("@") ? .user : .company, named: name, in: place)
        case "JobHandle": return try await session.jobHandle(named: name, in: place)
        case "MetadataFieldHandle":
            let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw DynamicCallError(
                    .unknownName,
                    "“\(name)”: write the asset type before the name of a metadata field, as in Image:Season"
                )
            }
            return try await session.handle(of: .metadataField, named: parts[1], detail: parts[0], in: place)
        default:
            guard let listed = RegistryKind(rawValue: kind.listName) else {
                throw DynamicCallError(.unknownName, "the service cannot find the \(kind) “\(name)” by a name")
            }
            return try await session.handle(of: listed, named: name, in: place)
        }
    }
}

extension HandleRole {
    /// The type without its last word, beginning small: `imageFormat`.
    fileprivate var listName: String {
        type.prefix(1).lowercased() + type.dropFirst().dropLast("Handle".count)
    }
}
