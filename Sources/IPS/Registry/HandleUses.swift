internal import Synchronization

/// The names whose handles one call took from the registry, so that a fault about a handle can be laid at the right door.
final class HandleUses: Sendable {
    /// One taken handle.
    struct Use: Hashable, Sendable {
        let kind: RegistryKind
        let name: String

        /// Whether it was looked up before this call, so that it may be out of date.
        let wasKnown: Bool
    }

    /// What collects the uses of the call that is being prepared.
    @TaskLocal static var current: HandleUses?

    private let uses = Mutex<[Use]>([])

    func add(_ use: Use) { uses.withLock { $0.append(use) } }

    var isEmpty: Bool { uses.withLock { $0.isEmpty } }

    /// Whether a handle of one of these kinds may be out of date.
    func areStale(_ kinds: Set<RegistryKind>) -> Bool {
        uses.withLock { uses in uses.contains { $0.wasKnown && kinds.contains($0.kind) } }
    }

    /// The names of a kind, in the order of their use.
    func names(of kind: RegistryKind) -> [String] {
        uses.withLock { uses in uses.filter { $0.kind == kind }.map(\.name) }
    }
}
