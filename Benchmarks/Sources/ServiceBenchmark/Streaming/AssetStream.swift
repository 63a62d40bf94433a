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
    /// Prints their number, the peak of memory in bytes, wall seconds to the first asset, and processor seconds from the request to the last.
    func run() async throws {
        try await measure { session, start in
            var first: Duration?
            var seen = 0
            for try await asset in session.assets(limit: count) {
                if first == nil { first = ContinuousClock.now - start }
                if asset.name != nil { seen += 1 }
            }
            return (seen, first ?? .zero)
        }
    }

    /// Takes the assets one by one and keeps them all; prints the same.
    func keep() async throws {
        try await measure { session, start in
            let assets = try await session.assets(limit: count).reduce(into: [Asset]()) { $0.append($1) }
            let elapsed = ContinuousClock.now - start
            // Until here all of them are needed.
            return (assets.count { $0.name != nil }, elapsed)
        }
    }

    private func measure(_ body: (IPSSession, ContinuousClock.Instant) async throws -> (Int, Duration)) async throws {
        try await withSession { session in
            // Opens the connection, and starts what starts with the first call.
            _ = try await session.company(named: "Sample Company")
            let processor = baseline_processor_nanoseconds()
            let (count, first) = try await body(session, ContinuousClock.now)
            report(count, first, baseline_processor_nanoseconds() - processor)
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
