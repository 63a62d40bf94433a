internal import Synchronization

/// The life of one session, as its handles see it.
package final class HandleScope: Sendable, Hashable {
    private let isOver = Atomic(false)

    package init() {}

    /// Whether the session ended, and with it every handle.
    package var hasEnded: Bool { isOver.load(ordering: .acquiring) }

    /// Ends the scope; there is no way back.
    package func end() { isOver.store(true, ordering: .releasing) }

    package static func == (left: HandleScope, right: HandleScope) -> Bool { left === right }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
