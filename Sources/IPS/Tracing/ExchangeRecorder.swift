internal import SOAP
internal import Synchronization

/// Keeps the last exchanges with the service, for people who look for a fault; without passwords and handles.
///
///     let recorder = ExchangeRecorder(capacity: 20)
///     configuration.recorder = recorder
///     …
///     print(recorder.text)
public final class ExchangeRecorder: Sendable {
    /// How many exchanges are kept.
    public let capacity: Int

    private let state = Mutex((ring: [RecordedExchange](), count: 0))

    /// Makes a recorder.
    ///
    /// - Parameter capacity: How many exchanges are kept, at least one; by default 100. An older one makes place for a newer one.
    public init(capacity: Int = 100) { self.capacity = max(1, capacity) }

    /// The exchanges that are kept, the oldest first.
    public var exchanges: [RecordedExchange] {
        state.withLock { state in
            let next = state.ring.count < capacity ? 0 : state.count % capacity
            return Array(state.ring[next...] + state.ring[..<next])
        }
    }

    /// How many exchanges there were in all.
    public var count: Int { state.withLock { $0.count } }

    /// The exchanges that are kept, for people.
    public var text: String {
        let exchanges = exchanges
        let forgotten = count - exchanges.count
        let note = forgotten > 0 ? ["(\(forgotten) older exchanges are forgotten)"] : []
        return (note + exchanges.map(\.description)).joined(separator: "\n\n")
    }

    /// Takes an exchange over; its messages are redacted already.
    func record(_ exchange: SOAPExchange, of operation: String, failure: String?) {
        state.withLock { state in
            let entry = RecordedExchange(number: state.count + 1, operation: operation, exchange: exchange, failure: failure)
            if state.ring.count < capacity { state.ring.append(entry) } else { state.ring[state.count % capacity] = entry }
            state.count += 1
        }
    }
}
