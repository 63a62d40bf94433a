import Testing

@testable import Simulators

@Suite("Counting by operation", .timeLimit(.minutes(10)))
struct OperationTrafficTests {
    @Test("Percentiles are those of the last exchanges; the longest is that of all")
    func percentiles() {
        var traffic = OperationTraffic()
        #expect(traffic.percentile(0.5) == .zero)
        traffic.add(.seconds(1_000), failed: true)
        for number in 1...512 { traffic.add(.milliseconds(number), failed: false) }
        #expect(traffic.count == 513)
        #expect(traffic.failures == 1)
        #expect(traffic.longest == .seconds(1_000))
        #expect(traffic.percentile(0.5) == .milliseconds(256))
        #expect(traffic.percentile(0.95) == .milliseconds(487))
        #expect(traffic.percentile(1) == .milliseconds(512))
    }

    @Test("A user name in the access log makes no line of its own")
    func logInjection() {
        let entry = AccessLogEntry(
            method: "POST",
            path: "/",
            operation: nil,
            user: "me\n127.0.0.1 GET / 200" + String(repeating: "x", count: 500),
            status: 500,
            responseBytes: nil,
            duration: .zero
        )
        #expect(!entry.description.contains("\n"))
        #expect(entry.description.split(separator: " ").count == 8)
        #expect(entry.description.count < 160)
    }
}
