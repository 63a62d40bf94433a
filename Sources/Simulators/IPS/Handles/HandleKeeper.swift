import Synchronization

/// The handles that are good now: those of this start of the server, or since they were last made to expire.
final class HandleKeeper: Sendable {
    private let mint: Mutex<HandleMint>

    init(_ mint: HandleMint) {
        self.mint = Mutex(mint)
    }

    /// What makes and reads handles; a call takes it once, so that all handles of its answer are of one kind.
    var current: HandleMint { mint.withLock { $0 } }

    /// Makes every handle that was given out unknown.
    func expireAll() {
        mint.withLock { $0 = $0.successor }
    }
}
