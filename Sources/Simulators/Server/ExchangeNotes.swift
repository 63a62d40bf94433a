import Synchronization

/// What a handler says about its exchange: for the access log, the call counter and the fault hooks.
package final class ExchangeNotes: Sendable {
    private struct State {
        var operation: String?
        var user: String?
        var plan: PlannedMisbehaviour?
    }

    private let state = Mutex(State())

    package init() {}

    /// The operation that was asked for; nil until the request was understood.
    package var operation: String? {
        get { state.withLock { $0.operation } }
        set { state.withLock { $0.operation = newValue } }
    }

    /// The user the caller claims to be; nil until credentials were read.
    package var user: String? {
        get { state.withLock { $0.user } }
        set { state.withLock { $0.user = newValue } }
    }

    /// What shall happen to this exchange; nil until that was decided.
    var plan: PlannedMisbehaviour? {
        get { state.withLock { $0.plan } }
        set { state.withLock { $0.plan = newValue } }
    }
}
