import IPS
import SAXBaseline

/// libxml2's own pass over a document, each time after a session's call.
///
/// The code of the call has then taken the place of libxml2's in the processor's caches, as before each answer that a session decodes.
enum SAXAfterCall {
    static func serve(_ bytes: [UInt8]) async throws {
        try await SampleClient.withSession(transport: StampedTransport.answeringNothing) { session in
            try await Worker.answer { count in
                var total = 0.0
                for _ in 0..<count {
                    _ = try await session.searchAssets(SampleClient.query, selecting: SampleClient.selection)
                    let start = baseline_processor_nanoseconds()
                    try SAXPass.whole(bytes)
                    total += Double(baseline_processor_nanoseconds() - start) - StampedTransport.cost
                }
                return total / Double(count)
            }
        }
    }
}
