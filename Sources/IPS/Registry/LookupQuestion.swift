/// What a caller wants to know of the registry: the handle of which thing.
struct LookupQuestion: Hashable, Sendable {
    let kind: RegistryKind

    /// The name, path or address, byte for byte.
    let exactName: ExactName

    /// What the name belongs to beside the company: the asset type of a metadata field, for example.
    let detail: String?

    /// The company that it belongs to: by name or handle, or none.
    let company: CompanyContext

    /// The name, path or address.
    var name: String { exactName.text }

    init(kind: RegistryKind, name: String, detail: String? = nil, company: CompanyContext) {
        self.kind = kind
        exactName = ExactName(name)
        self.detail = detail
        self.company = company
    }

    /// Whether a thing that a look-up found is the one that is meant.
    func means(_ found: NamedHandle) -> Bool { ExactName(found.name) == exactName }

    /// The name of what an answer holds: as it was asked for, if case is all that differs or the answer does not say.
    ///
    /// An answer about something else, which a broken proxy or cache may give, must not lend its handle to this name.
    func name(ofAnswered answered: String?) -> String {
        guard let answered, ExactName(answered.lowercased()) != ExactName(name.lowercased()) else { return name }
        return answered
    }
}

/// A thing that a look-up found.
struct NamedHandle: Sendable {
    let name: String
    let handle: AnyHandle

    /// What an answer says of a thing; nil if it lacks the handle, or has an empty one.
    init?<Target>(_ name: String?, _ handle: Handle<Target>?) {
        guard let name, let handle, !handle.isEmpty else { return nil }
        self.name = name
        self.handle = AnyHandle(retyping: handle)
    }
}

/// A handle whose kind stands beside it.
typealias AnyHandle = Handle<Unspecified>

/// The target of handles whose kind stands beside them.
enum Unspecified: HandleTarget {
    static let name = "object"
}
