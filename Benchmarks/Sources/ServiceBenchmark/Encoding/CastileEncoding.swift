import IPS
import SAXBaseline
import ServiceClient

/// Encodes a request as users do: by a typed method of a session.
///
/// Measured from the call to the moment the transport has the envelope, so checks of the session and the HTTP header are in it.
struct CastileEncoding {
    private let transport = StampedTransport.answeringNothing

    func serve() async throws {
        try await SampleClient.withSession(transport: transport) { session in
            _ = try await session.searchAssets(SampleClient.query, selecting: SampleClient.selection)
            try await Worker.answer { count in
                var total = 0.0
                for _ in 0..<count {
                    let start = baseline_processor_nanoseconds()
                    _ = try await session.searchAssets(SampleClient.query, selecting: SampleClient.selection)
                    total += Double(transport.last.sent - start) - StampedTransport.cost
                }
                return total / Double(count)
            }
        }
    }
}
