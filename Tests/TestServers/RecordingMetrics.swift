package import CoreMetrics
import Synchronization

/// Metrics for tests: a line for each count and each time, with the values of the dimensions.
package final class RecordingMetrics: MetricsFactory {
    private let lines = Mutex<[String]>([])

    package init() {}

    /// The lines, in order.
    package var all: [String] { lines.withLock { $0 } }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        Instrument("count \(label)", dimensions, self)
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        Instrument("time \(label)", dimensions, self)
    }

    package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        NOOPMetricsHandler.instance
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler { NOOPMetricsHandler.instance }
    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}

    fileprivate func add(_ line: String) { lines.withLock { $0.append(line) } }
}

private final class Instrument: CounterHandler, TimerHandler {
    private let name: String
    private let metrics: RecordingMetrics

    init(_ name: String, _ dimensions: [(String, String)], _ metrics: RecordingMetrics) {
        self.name = ([name] + dimensions.map(\.1)).joined(separator: " ")
        self.metrics = metrics
    }

    func increment(by amount: Int64) { metrics.add("\(name) \(amount)") }
    func reset() {}
    func recordNanoseconds(_ duration: Int64) { metrics.add(name) }
}
