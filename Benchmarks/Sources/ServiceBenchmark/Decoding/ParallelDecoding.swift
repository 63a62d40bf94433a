import Foundation
import IPS
import ServiceClient

/// Decodes the same response in many tasks at once; a number on standard input is answered with the wall time of so many decodes.
struct ParallelDecoding {
    let bytes: [UInt8]

    func serve() async throws {
        try await SampleClient.withSession(transport: StampedTransport { [bytes] in HTTPBody(bytes) }) { session in
            _ = try await session.searchAssets()
            try await Worker.answer { count in
                let start = ContinuousClock.now
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<count { group.addTask { _ = try await session.searchAssets() } }
                    try await group.waitForAll()
                }
                return (ContinuousClock.now - start) / .nanoseconds(1)
            }
        }
    }
}
