import NIOCore
import NIOPosix

/// A port on loopback to which connections come about, on which nobody ever says a word.
package enum SilentServer {
    /// Opens a free port, lends it, and closes it.
    ///
    /// - Parameter body: Uses the port.
    /// - Returns: What the closure returns.
    /// - Throws: What the closure throws.
    package static func run<Result>(_ body: (_ port: Int) async throws -> Result) async throws -> Result {
        // The system opens the connections; without reading, nobody takes them.
        try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.autoRead, value: false)
            .withFreePort(body)
    }
}
