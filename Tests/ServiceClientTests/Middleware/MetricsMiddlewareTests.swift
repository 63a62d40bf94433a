import HTTPTypes
import ServiceClient
import TestServers
import Testing

@Suite("Metrics", .timeLimit(.minutes(10)))
struct MetricsMiddlewareTests {
    @Test("each exchange is counted and timed by operation and outcome")
    func counts() async {
        let metrics = RecordingMetrics()
        let stub = StubTransport([StubTransport.status(204), StubTransport.status(503), .failure(.init(.timedOut, "x"))])
        let pipeline = ClientPipeline(
            transport: stub,
            middlewares: [MetricsMiddleware(factory: metrics, clock: ManualClock())]
        )
        for _ in 0..<3 { _ = try? await pipeline.send(.sample, operation: "op") }
        #expect(
            metrics.all == [
                "count castile.http.exchanges op 2xx 1", "time castile.http.duration op 2xx",
                "count castile.http.exchanges op 5xx 1", "time castile.http.duration op 5xx",
                "count castile.http.exchanges op timed out 1", "time castile.http.duration op timed out",
            ]
        )
    }
}
