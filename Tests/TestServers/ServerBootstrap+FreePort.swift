import NIOCore
import NIOPosix

extension ServerBootstrap {
    /// Opens a free port on loopback, lends it, and closes it.
    ///
    /// - Parameters:
    ///   - body: Uses the port.
    ///   - end: Is done when the port is closed.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws.
    func withFreePort<Result>(
        _ body: (_ port: Int) async throws -> Result,
        end: () async -> Void = {}
    ) async throws -> Result {
        let channel = try await bind(host: "127.0.0.1", port: 0).get()
        do {
            let result = try await body(channel.localAddress?.port ?? 0)
            try? await channel.close()
            await end()
            return result
        } catch {
            try? await channel.close()
            await end()
            throw error
        }
    }
}
