/// What a caller wants to know of the registry: the handle of which thing.
struct LookupQuestion: Hashable, Sendable {
    let kind: RegistryKind

    /// The name, path or address.
    let name: String

    /// What the name belongs to beside the company: the asset type of a metadata field, for example.
    var detail: String?

    /// The company that it belongs to: by name or handle, or none.
    let company: CompanyContext

    /// The name of what an answer holds: as it was asked for, if case is all that differs or the answer does not say.
    ///
    /// An answer about something else, which a broken proxy or cache may give, must not lend its handle to this name.
    func name(ofAnswered answered: String?) -> String {
        guard let answered, answered.lowercased() != name.lowercased() else { return name }
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
