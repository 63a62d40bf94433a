internal import Synchronization

/// The life of one session, or of the part of it up to a time-out, as its handles see it.
package final class HandleScope: Sendable, Hashable {
    /// Whether handles are good still.
    enum State: UInt8, AtomicRepresentable {
        case open
        case timedOut
        case ended
    }

    private let current = Atomic(State.open)

    package init() {}

    /// Whether handles are good still.
    var state: State { current.load(ordering: .acquiring) }

    /// Whether the session ended, and with it every handle.
    package var hasEnded: Bool { state != .open }

    /// Ends the scope; there is no way back.
    package func end() { current.store(.ended, ordering: .releasing) }

    /// Ends the scope since the session's time passed; there is no way back.
    func timeOut() { _ = current.compareExchange(expected: .open, desired: .timedOut, ordering: .acquiringAndReleasing) }

    package static func == (left: HandleScope, right: HandleScope) -> Bool { left === right }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
