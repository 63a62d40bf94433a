import SelectDeploy
import Simulators
import Testing

@Suite("Paging over many events", .timeLimit(.minutes(10)))
struct DeployPagingTests {
    @Test("100,000 events with equal times: none is lost or repeated while new ones arrive")
    func many() async throws {
        let count = 100_000
        try await DeployBench.run(events: count, eventsPerTime: 2_500) { client, simulator in
            var ids: Set<String> = []
            var last: String?
            var read = 0
            for try await event in client.events.records(matching: DeployQuery().order(by: \.time), pageRecords: 2_000) {
                read += 1
                ids.insert(try #require(event.id))
                let time = try #require(event.time?.rawValue)
                #expect(last ?? "" <= time)
                last = time
                // In the middle of an equal time, at that time and at the end of all.
                if read.isMultiple(of: 20_000) {
                    try simulator.addEvent("now", at: event.time)
                    try simulator.addEvent("last")
                }
            }
            #expect(ids.count == read)
            // What arrives at a time that was read already, or after the last page, is not asked for any more.
            #expect(read >= count + 4)
            #expect(Set((1...count).map { "event-" + String(1_000_000_000 + $0).dropFirst() }).isSubset(of: ids))
        }
    }

    @Test("Without an order the pages follow the identifier, in either direction of the key")
    func byIdentifier() async throws {
        try await DeployBench.run(events: 250, eventsPerTime: 100) { client, _ in
            var ids: [String] = []
            for try await event in client.events.records(pageRecords: 30) { ids.append(event.id ?? "") }
            #expect(ids == ids.sorted())
            #expect(Set(ids).count == 250)
            var reversed: [String] = []
            for try await event in client.events.records(matching: DeployQuery().order(by: \.id, .descending), pageRecords: 30) {
                reversed.append(event.id ?? "")
            }
            #expect(reversed == ids.reversed())
            var byTime: [String] = []
            for try await event in client.events.records(matching: DeployQuery().order(by: \.time, .descending), pageRecords: 30) {
                byTime.append(event.id ?? "")
            }
            #expect(byTime.sorted() == ids)
        }
    }
}
