import Hummingbird
import Simulators
import Testing

@Suite("gzip", .timeLimit(.minutes(10)))
struct GzipTests {
    @Test("What zlib packs, another client unpacks", arguments: [0, 1, 100, 1 << 20])
    func roundTrip(size: Int) async throws {
        var random = SeededGenerator(seed: 7)
        let bytes = (0..<size).map { _ in UInt8(random.number(below: 4)) }
        let server = SimulatorServer(name: "gzip") { router in
            router.get("packed") { _, _ in try Response.bytes([], type: "text/plain").gzipped(bytes) }
        }
        try await server.withServer { running in
            try await withClient { client in
                let answer = try await fetch(running.url + "/packed", headers: ["Accept-Encoding": "gzip"], client: client)
                #expect(answer.bytes == bytes)
            }
        }
    }
}
