package import Hummingbird
import NIOCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

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

    /// Resets the connection without another byte.
    func dropConnection() {
        let channel = channel
        guard let socket = channel as? any SocketOptionProvider else { return channel.close(promise: nil) }
        // A time of 0 makes the system send a reset in place of an orderly end.
        socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in channel.close(promise: nil) }
    }
}
