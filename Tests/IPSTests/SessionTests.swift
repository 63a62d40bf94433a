import IPS
import Simulators
import TestServers
import Testing

@Suite("Sessions against a running service", .timeLimit(.minutes(10)))
struct SessionTests {
    @Test("a search resolves the company, selects fields and gives every asset once")
    func search() async throws {
        try await withSimulatedService { client, _ in
            let (assets, total) = try await client.withSession(company: "Sample Company") { session in
                var assets: [Asset] = []
                let query = SearchAssetsParam(folder: "Sample/", includeSubfolders: true, recordsPerPage: 70)
                let total = try await session.searchAssets(query, selecting: .only("totalRows")).totalRows
                for try await asset in session.assets(
                    matching: query,
                    selecting: .only("assetArray/items/name", "assetArray/items/assetHandle")
                ) {
                    assets.append(asset)
                }
                return (assets, total)
            }
            #expect(assets.count > 200)
            #expect(assets.count == total)
            #expect(Set(assets.map(\.assetHandle)).count == total)
            #expect(assets.allSatisfy { $0.name != nil && $0.type == nil && $0.imageInfo == nil })
        }
    }

    @Test("many calls at once look a company up once, and a new session looks it up again")
    func oneLookup() async throws {
        try await withSimulatedService { client, simulator in
            for round in 1...2 {
                try await client.withSession(company: "Sample Company") { session in
                    try await withThrowingTaskGroup(of: SearchAssetsReturn.self) { group in
                        for _ in 0..<40 {
                            group.addTask { try await session.searchAssets(SearchAssetsParam(recordsPerPage: 1)) }
                        }
                        for try await answer in group { #expect(answer.assetArray?.count == 1) }
                    }
                }
                #expect(simulator.calls["getCompanyInfo"] == round)
                #expect(simulator.calls["searchAssets"] == round * 40)
            }
        }
    }

    @Test("a handle of another session is refused before anything is sent")
    func foreignHandle() async throws {
        try await withSimulatedService { client, simulator in
            let stale = try await client.withSession { session in try await session.company(named: "Sample Company") }
            let calls = simulator.calls.total
            let error = await #expect(throws: IPSError.self) {
                try await client.withSession { session in try await session.searchAssets(in: .handle(stale)) }
            }
            #expect(error?.code == .foreignHandle)
            #expect(error?.operation == "searchAssets")
            #expect(simulator.calls.total == calls)
        }
    }

    @Test("a session that ended sends nothing")
    func endedSession() async throws {
        try await withSimulatedService { client, simulator in
            let session = try await client.withSession(company: "Sample Company") { $0 }
            let error = await #expect(throws: IPSError.self) { try await session.searchAssets() }
            #expect(error?.code == .sessionEnded)
            #expect(simulator.calls.total == 0)
        }
    }

    @Test("a field that is none is refused before anything is sent, with what was meant")
    func unknownField() async throws {
        try await withSimulatedService { client, simulator in
            let error = await #expect(throws: IPSError.self) {
                try await client.withSession(company: "Sample Company") { session in
                    try await session.searchAssets(selecting: .only("assetArray/items/nmae"))
                }
            }
            #expect(error?.code == .unknownField)
            #expect(error?.message.contains("assetArray/items/name") == true)
            #expect(simulator.calls.total == 0)
        }
    }

    @Test("a limit is kept, and no page is fetched that is not needed", arguments: [(250, 3), (100, 1), (1, 1), (0, 0)])
    func limit(limit: Int, pages: Int) async throws {
        try await withSimulatedService { client, simulator in
            let count = try await client.withSession(company: "Sample Company") { session in
                var count = 0
                for try await _ in session.assets(matching: SearchAssetsParam(recordsPerPage: 100), limit: limit) { count += 1 }
                return count
            }
            #expect(count == limit)
            #expect(simulator.calls["searchAssets"] == pages)
        }
    }

    @Test(
        "a page holds as many assets as the service allows for the selected fields",
        arguments: [
            (.all, 1_000), (.only("assetArray/items/name", "assetArray/items/fileName"), 1_000),
            (.allBut("assetArray/items/name"), 1_000),
            (.only("assetArray/items/name", "assetArray/items/assetHandle", "assetArray/items/type", "totalRows"), 10_000),
        ] as [(FieldSelection<SearchAssetsReturn>, Int)]
    )
    func pageSize(selection: FieldSelection<SearchAssetsReturn>, size: Int) async throws {
        try await ScriptedService.run { operation, _, _ in
            operation == "getCompanyInfo" ? ScriptedService.company("c|1") : .content("<totalRows>0</totalRows><assetArray/>")
        } _: { client, _, server in
            try await client.withSession(company: "A") { session in
                for try await _ in session.assets(selecting: selection) {}
            }
            let request = String(decoding: server.requests.last?.body ?? [], as: UTF8.self)
            #expect(request.contains("<recordsPerPage>\(size)</recordsPerPage>"))
        }
    }

    @Test("users are found by email, whatever the case, and calls are made for them")
    func users() async throws {
        try await withSimulatedService { client, simulator in
            try await client.withSession(company: "Sample Company") { session in
                let handle = try await session.user(email: "user@sample.example")
                #expect(try await session.user(email: "User@Sample.Example") == handle)
                let membership = try await session.getCompanyMembership(for: .user(email: "user@sample.example"))
                #expect(membership.membershipArray?.contains { $0.company?.name == "Sample Company" } == true)
                #expect(simulator.calls["getUserInfo"] == 1)
                let error = await #expect(throws: IPSError.self) { try await session.user(email: "nobody@sample.example") }
                #expect(error?.code == .unknownName)
                #expect(error?.message.contains("nobody@sample.example") == true)
            }
        }
    }

    @Test("the locale of a session goes before the languages of the client, and these before the server's default")
    func locales() async throws {
        func description(_ locale: LocaleTag?, _ languages: [LocaleTag]) async throws -> String? {
            try await withSimulatedService(assets: 60, configure: { $0.languages = LanguagePreferences(languages) }) { client, _ in
                try await client.withSession(company: "Sample Company", locale: locale) { session in
                    let query = SearchAssetsParam(assetTypeArray: [.image], sortBy: .name)
                    let path: FieldPath = "assetArray/items/imageInfo/description"
                    for try await asset in session.assets(matching: query, selecting: .only(path), limit: 1) {
                        return asset.imageInfo?.description
                    }
                    return nil
                }
            }
        }
        let german = try await description(try LocaleTag("de-DE"), [])
        let english = try await description(nil, [])
        #expect(german != nil)
        #expect(german != english)
        #expect(try await description(nil, [try LocaleTag("de")]) == german)
        #expect(try await description(try LocaleTag("en-US"), [try LocaleTag("de")]) == english)
    }

    @Test("answers come whole with and without compression", arguments: [true, false])
    func gzip(wantsGzip: Bool) async throws {
        try await withSimulatedService(configure: { $0.wantsGzip = wantsGzip }) { client, _ in
            let answer = try await client.withSession(company: "Sample Company") { try await $0.searchAssets() }
            #expect(answer.assetArray?.isEmpty == false)
            #expect(answer.assetArray?.count == answer.totalRows)
        }
    }
}
