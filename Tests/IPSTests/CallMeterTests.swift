import IPS
import ServiceClient
import Simulators
import TestServers
import Testing

@Suite("The metrics of calls", .timeLimit(.minutes(10)))
struct CallMeterTests {
    @Test("each call is counted and timed once by operation and outcome, each exchange by what HTTP says")
    func outcomes() async throws {
        let metrics = RecordingMetrics()
        try await withSimulatedService(assets: 10, configure: { $0.metrics = metrics }) { client, simulator in
            simulator.misbehaviour.add(.rateLimit(status: 503, retryAfter: 0), to: "getGroups")
            try await client.withSession(company: "Sample Company") { session in
                _ = try await session.getGroups()
                _ = try? await session.getZipEntries(GetZipEntriesParam(assetHandle: session.asset(named: "nothing")))
            }
        }
        let counts = metrics.all.filter { $0.hasPrefix("count") }
        #expect(counts.filter { $0.hasPrefix("count castile.ips.calls getGroups") } == ["count castile.ips.calls getGroups success 1"])
        #expect(
            counts.filter { $0.hasPrefix("count castile.ips.calls getCompanyInfo") } == ["count castile.ips.calls getCompanyInfo success 1"]
        )
        #expect(
            counts.filter { $0.hasPrefix("count castile.http.exchanges getGroups") } == [
                "count castile.http.exchanges getGroups 5xx 1", "count castile.http.exchanges getGroups 2xx 1",
            ]
        )
        #expect(metrics.all.filter { $0 == "time castile.ips.duration getGroups success" }.count == 1)
    }

    @Test("a call that fails is counted under the code of its error")
    func failure() async throws {
        let metrics = RecordingMetrics()
        try await withSimulatedService(assets: 10, user: "user@sample.example", configure: { $0.metrics = metrics }) { client, _ in
            _ = try? await client.withSession { try await $0.getUsers() }
        }
        #expect(metrics.all.contains("count castile.ips.calls getUsers authorization 1"))
    }
}
