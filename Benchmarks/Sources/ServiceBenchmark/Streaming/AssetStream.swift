import Foundation
import IPS
import SAXBaseline
import ServiceClient

/// Reads one large response from a server, and says how much memory that took at most.
struct AssetStream {
    let url: String
    let count: Int

    /// Takes the assets one by one and keeps none.
    ///
    /// Prints their number, the peak of memory in bytes, wall seconds to the first asset, and processor seconds from it to the last.
    func run() async throws {
        try await withSession { session in
            let start = ContinuousClock.now
            var first: (time: Duration, processor: Int64)?
            var seen = 0
            for try await asset in session.assets(limit: count) {
                if first == nil { first = (ContinuousClock.now - start, baseline_processor_nanoseconds()) }
                if asset.name != nil { seen += 1 }
            }
            let processor = baseline_processor_nanoseconds() - (first?.processor ?? 0)
            report(seen, first?.time ?? .zero, processor)
        }
    }

    /// Takes the whole answer and keeps it; prints the same.
    func keep() async throws {
        try await withSession { session in
            let start = ContinuousClock.now
            let processor = baseline_processor_nanoseconds()
            let answer = try await session.searchAssets()
            report(answer.assetArray?.count ?? 0, ContinuousClock.now - start, baseline_processor_nanoseconds() - processor)
            withExtendedLifetime(answer) {}
        }
    }

    private func withSession(_ body: (IPSSession) async throws -> Void) async throws {
        let configuration = SampleClient.transportConfiguration(connections: 2)
        try await AsyncHTTPClientTransport.withTransport(configuration: configuration) { transport in
            try await SampleClient.withSession(url: url, transport: transport, body)
        }
    }

    private func report(_ count: Int, _ first: Duration, _ processor: Int64) {
        var usage = rusage()
        #if canImport(Darwin)
            getrusage(RUSAGE_SELF, &usage)
            let peak = usage.ru_maxrss
        #else
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            let peak = usage.ru_maxrss * 1_024
        #endif
        Worker.reply("\(count) \(peak) \(first / .seconds(1)) \(Double(processor) / 1e9)")
    }
}
