import SelectDeploy
import Simulators
import Testing

@Suite("Each operator of the query language, in the simulator", .timeLimit(.minutes(10)))
struct DeployOperatorTests {
    /// Four clusters; `ip` of one is unset, `ntp_servers` of one has two values.
    private func fill(_ client: DeployClient) async throws {
        for content: DeployValue in [
            ["name": "abc", "ip": "10.0.0.1", "ntp_servers": ["a", "b"]], ["name": "abd", "ip": "10.0.0.2"], ["name": "b?c", "ip": "9"],
            ["name": "clus 1+1"],
        ] {
            _ = try await client.clusters.create(content)
        }
    }

    @Test("It finds what the document says, through our client and as text")
    func finds() async throws {
        try await DeployBench.run { client, _ in
            try await fill(client)
            for (text, names) in Self.rows {
                let query = try DeployQuery<DeployCluster>(parsing: text)
                let found = try await client.clusters.response(matching: query).records.compactMap(\.name)
                #expect(found == names, "\(text)")
            }
        }
    }

    static let rows: [(String, [String])] = [
        ("name=abc", ["abc"]),
        ("name=!abc", ["abd", "b?c", "clus 1+1"]),
        ("name=abc|abd", ["abc", "abd"]),
        ("name=abc|b*", ["abc", "b?c"]),
        ("name=ab*", ["abc", "abd"]),
        ("name=*c*", ["abc", "b?c", "clus 1+1"]),
        ("name=!ab*", ["b?c", "clus 1+1"]),
        ("name=b?c", ["b?c"]),
        ("name=b?*", ["b?c"]),
        ("name=a?c", []),
        ("name=<abd", ["abc"]),
        ("name=<=abd", ["abc", "abd"]),
        ("name=>abd", ["b?c", "clus 1+1"]),
        ("name=>=abd", ["abd", "b?c", "clus 1+1"]),
        ("name=>= abd", ["abd", "b?c", "clus 1+1"]),
        ("name=ABC", []),
        ("name=clus%201%2B1", ["clus 1+1"]),
        ("name=clus+1%2b1", ["clus 1+1"]),
        ("ip=null", ["clus 1+1"]),
        ("ip=!null", ["abc", "abd", "b?c"]),
        ("ip=!9", ["abc", "abd"]),
        ("ntp_servers=b", ["abc"]),
        ("ntp_servers=!b", ["abc"]),
        ("ntp_servers=!null", ["abc"]),
        ("nodes.name=abd-01", ["abd"]),
        ("nodes.name=*-01&ip=10*", ["abc", "abd"]),
        ("name=a*&ip=10.0.0.2", ["abd"]),
        ("order_by=name desc", ["clus 1+1", "b?c", "abd", "abc"]),
        ("order_by=ip desc, id asc", ["b?c", "abd", "abc", "clus 1+1"]),
        ("order_by=state,name desc&max_records=2", ["clus 1+1", "b?c"]),
        ("max_records=1", ["abc"]),
    ]

    @Test("Numbers and times are compared as such")
    func kinds() async throws {
        try await DeployBench.run(events: 3, eventsPerTime: 1) { client, _ in
            try await fill(client)
            let clusters = try await client.clusters.response(matching: DeployQuery(order: [])).records
            let cluster = try #require(clusters.first?.id)
            let node = try #require(try await client.nodes(of: cluster).response().records.first?.id)
            let pools = try client.storagePools(of: node, in: cluster)
            _ = try await pools.create(["pool_array": [["name": "nine", "capacity": 9], ["name": "ten", "capacity": 10]]])
            #expect(try await pools.response(matching: DeployQuery().where(\.capacity >= 10)).records.compactMap(\.name) == ["ten"])
            #expect(try await pools.response(matching: DeployQuery().where(\.capacity < 10)).records.compactMap(\.name) == ["nine"])
            // The same moment in another offset.
            let query = try DeployQuery<DeployEvent>().where(\.time >= "2019-04-04T17:41:27.140265+02:00").fields(\.message)
            let messages = try await client.events.response(matching: query).records.compactMap(\.message)
            #expect(messages.prefix(2) == ["sample 1", "sample 2"])
            #expect(messages.allSatisfy { $0 != "sample 0" })
        }
    }

    @Test("The event example of the document works as written")
    func example() async throws {
        try await DeployBench.run(events: 30, eventsPerTime: 1) { client, simulator in
            try simulator.addEvent("later", at: "2019-04-04T15:41:29.140266Z")
            let query = try DeployQuery<DeployEvent>(parsing: "time=> 2019-04-04T15:41:29.140265Z&max_records=10")
            var found: [DeployEvent] = []
            for try await event in client.events.records(matching: query) { found.append(event) }
            #expect(found.map(\.time) == ["2019-04-04T15:41:29.140266Z"])
        }
    }

    @Test("Fields come by class or by name")
    func fields() async throws {
        try await DeployBench.run { client, _ in
            try await fill(client)
            func names(_ selection: DeployFieldSelection) async throws -> [String] {
                let query = DeployQuery<DeployCluster>(selection: selection, maxRecords: 1)
                return try await client.clusters.response(matching: query).records.first?.content.fields.keys.sorted() ?? []
            }
            #expect(try await names(.keys) == ["id", "name"])
            #expect(try await names(.cheap) == ["id", "ip", "name", "ntp_servers", "state"])
            #expect(try await names(.everything) == ["id", "ip", "name", "nodes", "ntp_servers", "state"])
            #expect(try await names(.only("ip")) == ["ip"])
            let query = try DeployQuery<DeployCluster>(selection: .only("nodes.name"), maxRecords: 1)
            let first = try await client.clusters.response(matching: query).records.first
            #expect(first?.content == ["nodes": [["name": "abc-01"]]])
        }
    }
}
