import CoreMetrics
import HTTPTypes
import ServiceClient
import Synchronization
import TestServers
import Testing

@Suite("Metrics")
struct MetricsMiddlewareTests {
    @Test("each exchange is counted and timed by operation and outcome")
    func counts() async {
        let records = Trace()
        let stub = StubTransport([StubTransport.status(204), StubTransport.status(503), .failure(.init(.timedOut, "x"))])
        let pipeline = ClientPipeline(
            transport: stub,
            middlewares: [MetricsMiddleware(factory: RecordingFactory(trace: records), clock: ManualClock())]
        )
        for _ in 0..<3 { _ = try? await pipeline.send(.sample, operation: "op") }
        #expect(
            records.all == [
                "count castile.http.exchanges op 2xx 1", "time castile.http.duration op 2xx",
                "count castile.http.exchanges op 5xx 1", "time castile.http.duration op 5xx",
                "count castile.http.exchanges op timed out 1", "time castile.http.duration op timed out",
            ]
        )
    }
}

private final class RecordingFactory: MetricsFactory {
    private let trace: Trace

    init(trace: Trace) { self.trace = trace }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        Recorder(name: "count \(label) " + dimensions.map(\.1).joined(separator: " "), trace: trace)
    }
    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler { NOOPMetricsHandler.instance }
    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler { NOOPMetricsHandler.instance }
    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        Recorder(name: "time \(label) " + dimensions.map(\.1).joined(separator: " "), trace: trace)
    }
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}
}

private final class Recorder: CounterHandler, TimerHandler {
    private let name: String
    private let trace: Trace

    init(name: String, trace: Trace) {
        self.name = name
        self.trace = trace
    }

    func increment(by amount: Int64) { trace.add("\(name) \(amount)") }
    func reset() {}
    func recordNanoseconds(_ duration: Int64) { trace.add(name) }
}
