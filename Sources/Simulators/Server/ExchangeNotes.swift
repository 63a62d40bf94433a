import Synchronization

/// What a handler says about its exchange: for the access log, the call counter and the fault hooks.
package final class ExchangeNotes: Sendable {
    private struct State {
        var operation: String?
        var user: String?
        var plan: PlannedMisbehaviour?
        var request: [UInt8]?
        var response: [UInt8]?
        var fault: String?
        var isOwnPage = false
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

    /// The body that came, for the status page.
    package var request: [UInt8]? {
        get { state.withLock { $0.request } }
        set { state.withLock { $0.request = newValue } }
    }

    /// The proper answer before compression, for the status page.
    package var response: [UInt8]? {
        get { state.withLock { $0.response } }
        set { state.withLock { $0.response = newValue } }
    }

    /// The fault that was answered, in two words; nil when all went well.
    package var fault: String? {
        get { state.withLock { $0.fault } }
        set { state.withLock { $0.fault = newValue } }
    }

    /// Whether it belongs to the pages of the simulator itself, which would only fill the access log.
    package var isOwnPage: Bool {
        get { state.withLock { $0.isOwnPage } }
        set { state.withLock { $0.isOwnPage = newValue } }
    }
}
