package import Hummingbird
import NIOCore

/// What travels with a request: Hummingbird's own part, the notes of the exchange, and the connection, which a fault hook may cut.
package struct SimulatorContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    package let notes: ExchangeNotes
    private let channel: any Channel

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        notes = ExchangeNotes()
        channel = source.channel
    }

    /// Closes the connection without another byte.
    func dropConnection() {
        channel.close(promise: nil)
    }
}
