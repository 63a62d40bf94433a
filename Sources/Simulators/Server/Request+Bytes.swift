package import Hummingbird
import HummingbirdCore
import NIOCore

extension Request {
    /// The whole body.
    ///
    /// - Parameter limit: The largest body taken, in bytes.
    /// - Returns: The body's bytes.
    /// - Throws: An `HTTPError` of status 413 for a larger body.
    package func bytes(upTo limit: Int) async throws -> [UInt8] {
        do {
            return Array(try await body.collect(upTo: limit).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw HTTPError(.contentTooLarge, message: "a request may have \(limit) bytes")
        }
    }
}
