import Foundation
import OutlookBatch
import ServiceClient

/// Reads one answer with a large part over and over: all of a call but the network.
struct ParseBenchmark {
    var path: String
    var boundary: String

    func run() async throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let transport = CannedTransport(contentType: "multipart/mixed; boundary=\(boundary)", bytes: bytes)
        let client = try OutlookClient(host: "localhost", version: .v2, context: .me, token: Secret("t"), transport: transport)
        var best = Duration.seconds(1_000)
        for _ in 0..<50 {
            let start = ContinuousClock.now
            let results = try await client.send([.operation(.get("messages"))])
            best = min(best, ContinuousClock.now - start)
            guard results.first?.isSuccess == true else { return print("not read: \(results)") }
        }
        print("\(bytes.count) \(best / .nanoseconds(1))")
    }
}
