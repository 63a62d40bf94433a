import HTTPTypes
import OutlookBatch
import ServiceClient
import Simulators
import TestServers
import Testing

@Suite("Client and simulator", .timeLimit(.minutes(10)))
struct SimulatorTests {
    private struct Page: Decodable {
        struct Item: Decodable { var Id: String?, Subject: String?, IsRead: Bool? }
        var value: [Item]
    }

    private func run<Result: Sendable>(
        simulator configuration: OutlookSimulatorConfiguration = .init(),
        with batch: BatchConfiguration = .init(continuesOnError: true),
        version: OutlookVersion = .v2,
        context: MailboxContext = .me,
        token: String = "sample-token",
        _ body: (OutlookClient, OutlookSimulator) async throws -> Result
    ) async throws -> Result {
        let simulator = try OutlookSimulator(configuration: configuration)
        return try await simulator.withServer { running in
            try await AsyncHTTPClientTransport.withTransport { transport in
                let client = try OutlookClient(
                    host: running.url,
                    version: version,
                    context: context,
                    token: Secret(token),
                    transport: transport,
                    configuration: batch,
                    clock: ManualClock()
                )
                return try await body(client, simulator)
            }
        }
    }

    @Test(
        "queries select, filter, order and page",
        arguments: [
            ("messages?$select=subject&$filter=IsRead eq true and contains(Subject,'Lunch')&$orderby=ReceivedDateTime desc&$top=2", 2),
            ("messages?$filter=not (Importance eq 'Normal') or startswith(Subject,'Über')", 10),
            ("messages?$filter=ReceivedDateTime ge 2023-05-20T00:00:00Z&$top=100", 9),
            ("messages?$filter=From/EmailAddress/Name eq 'Sender 7'", 1), ("events?$skip=25", 5), ("contacts", 10), ("events?$top=0", 0),
        ]
    )
    func queries(url: String, count: Int) async throws {
        try await run { client, _ in
            let results = try await client.batch { BatchOperation.get(url) }
            #expect(try results[0].response?.decoded(as: Page.self).value.count == count)
        }
    }

    @Test("a mailbox of no items is empty")
    func emptyMailbox() async throws {
        try await run(simulator: .init(itemCount: 0)) { client, _ in
            let results = try await client.batch { BatchOperation.get("messages") }
            #expect(try results[0].response?.decoded(as: Page.self).value.count == 0)
        }
    }

    @Test("the documents' example, events and a mail in one batch, in the three forms of URLs")
    func documented() async throws {
        let simulator = try OutlookSimulator()
        try await simulator.withServer { running in
            try await AsyncHTTPClientTransport.withTransport { transport in
                let client = try OutlookClient(
                    host: running.url,
                    version: .v2,
                    context: .me,
                    token: Secret("sample-token"),
                    transport: transport
                )
                for prefix in ["", "/api/v2.0/me/", "\(running.url)/api/v2.0/me/"] {
                    let results = try await client.batch {
                        BatchOperation.get("\(prefix)events?$select=subject,organizer")
                        BatchOperation.post("\(prefix)sendmail", json: "{\"Message\":{\"Subject\":\"Mittagessen?\"}}")
                    }
                    #expect(results.map { $0.response?.status } == [200, 202])
                    let page = try results[0].response?.decoded(as: Page.self)
                    #expect(page?.value.first?.Subject == "Meeting 1" && page?.value.first?.IsRead == nil)
                }
            }
        }
    }

    @Test("each oddity of real services gives the same results", arguments: BatchQuirk.allCases)
    func quirks(quirk: BatchQuirk) async throws {
        let elements: [BatchElement] = [
            .operation(.get("messages?$top=3")), .operation(.get("messages('nobody')")),
            .operation(.post("sendmail", json: "{\"Message\":{}}")), .operation(.get("messages('M1')")),
        ]
        let plain = try await run { client, _ in try await client.send(elements) }
        let odd = try await run(simulator: .init(quirks: [quirk])) { client, _ in try await client.send(elements) }
        #expect(odd.map { $0.response?.status } == [200, 404, 202, 200])
        #expect(odd.map { $0.response?.body } == plain.map { $0.response?.body })
        #expect(odd[1].response?.error?.code == "ErrorItemNotFound")
    }

    @Test("stops at the first failure, or goes on when told to")
    func stops() async throws {
        let elements: [BatchElement] = [.operation(.get("me")), .operation(.delete("messages('none')")), .operation(.get("events"))]
        let stopped = try await run(with: .init()) { client, simulator in
            let results = try await client.send([.operation(.get("events"))] + elements[1...])
            #expect(simulator.calls["GET events"] == 1)
            return results
        }
        #expect(stopped[2] == .notExecuted(because: .earlierFailure(operation: 1)))
        let whole = try await run { client, _ in try await client.send(elements) }
        #expect(whole.map { $0.response?.status } == [404, 404, 200])
    }

    @Test("a change set is done as a whole with references, or not at all")
    func changeSets() async throws {
        try await run { client, _ in
            let results = try await client.batch {
                ChangeSet {
                    BatchOperation.post("contacts", json: "{\"DisplayName\":\"New\"}")
                    BatchOperation.patch("$1", json: "{\"CompanyName\":\"Castile\"}")
                }
                ChangeSet {
                    BatchOperation.post("contacts", json: "{\"DisplayName\":\"Lost\"}")
                    BatchOperation.delete("contacts('none')")
                }
                BatchOperation.get("contacts?$filter=CompanyName eq 'Castile' or DisplayName eq 'Lost'")
            }
            #expect(results[0].response?.status == 201 && results[1].response?.status == 200)
            guard case .notExecuted(because: .changeSetFailed(let failure)) = results[2] else { throw Unexpected() }
            #expect(failure.error?.code == "ErrorItemNotFound" && results[3] == results[2])
            #expect(try results[4].response?.decoded(as: Page.self).value.count == 1)
        }
    }

    @Test(
        "10,000 operations with 5 % throttled: each is carried out once and answered once",
        arguments: [(BatchConfiguration.Order.sequential, 1_000), (.concurrent(maximum: 4), 10_000)]
    )
    func throttled(order: BatchConfiguration.Order, count: Int) async throws {
        let configuration = BatchConfiguration(
            order: order,
            continuesOnError: true,
            retry: RetryPolicy(maximumAttempts: 12, deadline: .seconds(600))
        )
        try await run(simulator: .init(throttledPercent: 5), with: configuration) { client, simulator in
            let results = try await client.send((0..<count).map { .operation(.get("messages('M1')?n=\($0)")) })
            #expect(results.count == count && results.allSatisfy { $0.isSuccess })
            #expect(simulator.calls.total == count)
            #expect((0..<count).allSatisfy { simulator.calls["GET messages('M1')?n=\($0)"] == 1 })
        }
    }

    @Test("JSON batches answer in another order and know failed dependencies")
    func json() async throws {
        try await run(version: .graph, context: .user("ana@sample.example")) { client, _ in
            let results = try await client.batch {
                BatchOperation.get("messages('M1')")
                BatchOperation.get("messages('none')")
                BatchOperation(.get, "events", dependsOn: [1])
                BatchOperation(.get, "events?$top=1", dependsOn: [0])
                BatchOperation.post("contacts", json: "{\"displayName\":\"Grün\"}")
            }
            #expect(results.map { $0.response?.status } == [200, 404, 424, 200, 201])
            #expect(results[4].response?.text.contains("\"displayName\":\"Grün\"") == true)
        }
    }

    @Test("too many operations, a wrong anchor, a wrong token, another's mailbox and a mailbox without interface")
    func refusals() async throws {
        let many = try await run(with: .init(maximumOperations: 25, continuesOnError: true)) { client, _ in
            try await client.send((0..<25).map { .operation(.get("messages('M1')?n=\($0)")) })
        }
        #expect(many.count == 25 && many.allSatisfy { $0.isSuccess })
        let anchored = try await run(with: .init(anchorMailbox: "ben@sample.example")) { client, _ in
            try await client.batch { BatchOperation.get("events") }
        }
        #expect(anchored[0].isSuccess)
        for (token, context, code) in [
            ("wrong", MailboxContext.me, OutlookBatchError.Code.accessDenied), ("sample-token", .user("ben@sample.example"), .accessDenied),
            ("sample-token-old", .me, .mailboxUnavailable),
        ] {
            let error = await #expect(throws: OutlookBatchError.self) {
                try await run(context: context, token: token) { client, _ in try await client.batch { BatchOperation.get("events") } }
            }
            #expect(error?.code == code)
        }
    }

    @Test(
        "a connection that drops and half an answer are told, and reads survive them",
        arguments: [Misbehaviour.dropConnection, .halfResponse, .status(503)]
    )
    func faults(misbehaviour: Misbehaviour) async throws {
        try await run { client, simulator in
            simulator.misbehaviour.add(misbehaviour)
            let results = try await client.batch { BatchOperation.get("events") }
            #expect(results[0].isSuccess)
        }
    }

    private struct Unexpected: Error {}
}
