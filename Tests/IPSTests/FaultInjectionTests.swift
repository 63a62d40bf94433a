import IPS
import SOAP
import ServiceClient
import Simulators
import Testing

@Suite("A service that fails on demand", .timeLimit(.minutes(10)))
struct FaultInjectionTests {
    /// What becomes of a read and of a write when their first answers go wrong.
    private func outcome(
        _ behaviour: Misbehaviour,
        of operation: String,
        times: Int = 1,
        configure: (inout IPSConfiguration) -> Void = { _ in },
        call: @escaping (IPSSession) async throws -> Void
    ) async throws -> (error: IPSError?, requests: Int, companyLookups: Int) {
        try await withSimulatedService(assets: 60, configure: configure) { client, simulator in
            simulator.misbehaviour.add(behaviour, to: operation, times: times)
            let clock = ContinuousClock()
            let start = clock.now
            var error: IPSError?
            do {
                try await client.withSession(company: "Sample Company") { session in
                    _ = try await session.company(named: "Sample Company")
                    try await call(session)
                }
            } catch let failure as IPSError {
                error = failure
            }
            // Far above every deadline in these tests, far below what the answers would take.
            #expect(start.duration(to: clock.now) < .seconds(240))
            return (error, simulator.calls[operation], simulator.calls["getCompanyInfo"])
        }
    }

    private func search(_ session: IPSSession) async throws {
        _ = try await session.searchAssets(SearchAssetsParam(recordsPerPage: 1))
    }

    private func saveGroup(_ session: IPSSession) async throws {
        _ = try await session.saveGroup(SaveGroupParam(name: "New", isSystemDefined: false))
    }

    @Test("a read is sent again after a late, lost, cut-off or refused answer, a write is not")
    func transient() async throws {
        let hour = Duration.seconds(3_600)
        for behaviour in [
            Misbehaviour.delay(hour), .slowBytes(pause: hour), .dropConnection, .halfResponse, .rateLimit(status: 429, retryAfter: 0),
        ] {
            let read = try await outcome(behaviour, of: "searchAssets", configure: { $0.timeout = .seconds(30) }, call: search)
            #expect(read.error == nil, "\(behaviour)")
            let write = try await outcome(behaviour, of: "saveGroup", configure: { $0.timeout = .seconds(30) }, call: saveGroup)
            #expect(write.error != nil, "\(behaviour)")
            #expect(write.requests <= 1, "\(behaviour)")
        }
    }

    @Test("a list goes on after a page that is late, lost or cut off, with every asset once", arguments: [0, 1])
    func list(page: Int) async throws {
        for behaviour in [Misbehaviour.slowBytes(pause: .seconds(3_600)), .dropConnection, .halfResponse] {
            try await withSimulatedService(assets: 60, configure: { $0.timeout = .seconds(30) }) { client, simulator in
                try await client.withSession(company: "Sample Company") { session in
                    let assets = session.assets(matching: SearchAssetsParam(recordsPerPage: 20)).makeAsyncIterator()
                    var seen: [AssetHandle?] = []
                    if page == 1 { seen.append(try await assets.next()?.assetHandle) }
                    simulator.misbehaviour.add(behaviour, to: "searchAssets", times: 1)
                    while let asset = try await assets.next() { seen.append(asset.assetHandle) }
                    let total = try #require(assets.total)
                    #expect(total > 40 && seen.count == total && Set(seen).count == total, "\(behaviour)")
                    #expect(simulator.calls["searchAssets"] == (total + 19) / 20 + 1, "\(behaviour)")
                }
            }
        }
    }

    @Test("a page that comes twice ends the list with an error, not with assets that come twice")
    func duplicatePage() async throws {
        try await withSimulatedService(assets: 60) { client, simulator in
            simulator.misbehaviour.add(.duplicatePage, to: "searchAssets")
            try await client.withSession(company: "Sample Company") { session in
                var seen: [AssetHandle?] = []
                let error = await #expect(throws: IPSError.self) {
                    for try await asset in session.assets(matching: SearchAssetsParam(recordsPerPage: 20)) {
                        seen.append(asset.assetHandle)
                    }
                }
                #expect(error?.code == .unsteadyPages)
                #expect(Set(seen).count == seen.count)
            }
        }
    }

    @Test("both hold for lists that do not ask for handles, which then show none")
    func withoutHandles() async throws {
        let selections: [FieldSelection<SearchAssetsReturn>] = [
            .only("assetArray/items/name"), .allBut("assetArray/items/assetHandle"),
            FieldSelection(only: ["assetArray/items/name"], allBut: ["assetArray/items/assetHandle"]),
        ]
        for selection in selections {
            try await withSimulatedService(assets: 60) { client, simulator in
                try await client.withSession(company: "Sample Company") { session in
                    let assets = session.assets(matching: SearchAssetsParam(recordsPerPage: 20), selecting: selection)
                    simulator.misbehaviour.add(.halfResponse, to: "searchAssets", times: 1)
                    var names: [String?] = []
                    for try await asset in assets {
                        #expect(asset.assetHandle == nil)
                        names.append(asset.name)
                    }
                    #expect(names.count > 40 && Set(names).count == names.count)
                    simulator.misbehaviour.add(.duplicatePage, to: "searchAssets")
                    let error = await #expect(throws: IPSError.self) { for try await _ in assets {} }
                    #expect(error?.code == .unsteadyPages)
                }
            }
        }
    }

    @Test("a selection that leaves the assets out gives none, from one page")
    func withoutAssets() async throws {
        for selection: FieldSelection<SearchAssetsReturn> in [.only("totalRows"), .allBut("assetArray")] {
            try await withSimulatedService(assets: 60) { client, simulator in
                try await client.withSession(company: "Sample Company") { session in
                    for try await _ in session.assets(selecting: selection) { Issue.record("an asset came") }
                    #expect(simulator.calls["searchAssets"] == 1)
                }
            }
        }
    }

    @Test("a service that never answers in time ends the call at its deadline")
    func deadline() async throws {
        let (error, requests, _) = try await outcome(
            .delay(.seconds(3_600)),
            of: "searchAssets",
            times: 99,
            configure: {
                $0.timeout = .seconds(10)
                $0.retry = RetryPolicy(maximumAttempts: 99, initialDelay: .milliseconds(1), growth: 1, deadline: .seconds(25))
            },
            call: search
        )
        #expect((error?.underlyingError as? ServiceClientError)?.code == .timedOut)
        #expect((1...5).contains(requests))
    }

    @Test("an HTML page, a foreign namespace and a gzip bomb are no answers, and asking again would not help")
    func permanent() async throws {
        let page = try await outcome(.htmlError, of: "searchAssets", call: search)
        #expect(page.error?.code == .notSOAP)
        #expect(page.error?.exchange?.status == 500)
        let foreign = try await outcome(.wrongNamespace, of: "searchAssets", call: search)
        #expect(foreign.error?.code == .invalidResponse)
        let bomb = try await outcome(.gzipBomb(bytes: 64 << 20), of: "searchAssets", call: search)
        #expect((bomb.error?.underlyingError as? ServiceClientError)?.code == .compressionRatio)
        for requests in [page.requests, foreign.requests, bomb.requests] { #expect(requests == 1) }
    }

    @Test("records in a foreign namespace are not handed out, even if no more are wanted than came", arguments: [3, nil])
    func foreignRecords(limit: Int?) async throws {
        try await withSimulatedService(assets: 60) { client, simulator in
            try await client.withSession(company: "Sample Company") { session in
                simulator.misbehaviour.add(.wrongNamespace, to: "searchAssets", times: 9)
                var count = 0
                let error = await #expect(throws: IPSError.self) {
                    for try await _ in session.assets(limit: limit) { count += 1 }
                }
                #expect(error?.code == .invalidResponse)
                #expect(count == 0)
            }
        }
    }

    @Test("a handle that the service does not know any more is looked up again, for a write too")
    func expiredHandle() async throws {
        let read = try await outcome(.expiredHandle, of: "searchAssets", call: search)
        #expect(read.error == nil)
        #expect(read.companyLookups == 2)
        try await withSimulatedService(assets: 60) { client, simulator in
            try await client.withSession(company: "Sample Company") { session in
                let kept = try await session.group(named: "Editors")
                simulator.expireHandles()
                try await saveGroup(session)
                #expect(simulator.calls["saveGroup"] == 2)
                #expect(simulator.calls["getCompanyInfo"] == 2)
                #expect(try await session.getGroups().groupArray?.filter { $0.name == "New" }.count == 1)
                let error = await #expect(throws: IPSError.self) {
                    try await session.getFolderTree(GetFolderTreeParam(depth: 0), as: .groupHandle(kept))
                }
                #expect(error?.code == .authorization)
                _ = try await session.getFolderTree(GetFolderTreeParam(depth: 0), as: .group(named: "Editors"))
            }
        }
    }
}
