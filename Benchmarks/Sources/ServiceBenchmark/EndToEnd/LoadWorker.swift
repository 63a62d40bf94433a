import Foundation
import SAXBaseline

/// One connection's way to make a request and read its answer to the end.
protocol Load: Sendable {
    /// Works with so many connections open, and hands out how to make a request on one of them.
    func run(connections: Int, _ body: (@escaping @Sendable () async throws -> Void) async throws -> Void) async throws
}

/// Answers `CONNECTIONS REQUESTS` with wall seconds, processor seconds, and the latency of each request in seconds.
enum LoadWorker {
    static func serve(_ load: some Load) async throws {
        Worker.reply("ready")
        while let line = readLine() {
            let words = line.split(separator: " ").compactMap { Int($0) }
            guard words.count == 2, words[0] > 0, words[1] >= words[0] else {
                throw BenchmarkError("“\(line)” is not CONNECTIONS REQUESTS")
            }
            try await load.run(connections: words[0]) { request in
                _ = try await measure(words[0], words[0], request)
                let processor = baseline_processor_nanoseconds()
                let start = ContinuousClock.now
                let latencies = try await measure(words[0], words[1], request)
                let wall = ContinuousClock.now - start
                let used = Double(baseline_processor_nanoseconds() - processor) / 1e9
                Worker.reply("\(wall / .seconds(1)) \(used) \(latencies.map { String($0) }.joined(separator: " "))")
            }
        }
    }

    /// Makes the requests, each connection its share one after the other.
    private static func measure(
        _ connections: Int,
        _ requests: Int,
        _ request: @escaping @Sendable () async throws -> Void
    ) async throws -> [Double] {
        try await withThrowingTaskGroup(of: [Double].self) { group in
            for connection in 0..<connections {
                let share = requests / connections + (connection < requests % connections ? 1 : 0)
                group.addTask {
                    var latencies: [Double] = []
                    for _ in 0..<share {
                        let start = ContinuousClock.now
                        try await request()
                        latencies.append((ContinuousClock.now - start) / .seconds(1))
                    }
                    return latencies
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}
