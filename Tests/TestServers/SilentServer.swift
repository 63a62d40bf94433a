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
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.autoRead, value: false)
            .bind(host: "127.0.0.1", port: 0)
            .get()
        do {
            let result = try await body(channel.localAddress?.port ?? 0)
            try? await channel.close()
            return result
        } catch {
            try? await channel.close()
            throw error
        }
    }
}
