import ServiceClient
import TestServers
import Testing

@testable import IPS

@Suite("The registry of handles", .timeLimit(.minutes(10)))
struct RegistryTests {
    private static let groups = ScriptedService.Answer.content(
        """
        <groupArray><items><groupHandle>g|1</groupHandle><name>Editors</name></items>\
        <items><groupHandle>g|2</groupHandle><name>Readers</name></items></groupArray>
        """
    )

    /// A service with one company; each look-up of it gives another handle.
    private static func answer(_ operation: String, _ count: Int) -> ScriptedService.Answer {
        switch operation {
        case "getCompanyInfo": ScriptedService.company("c|\(count)")
        case "getGroups": groups
        case "getMetadataFields":
            .content("<fieldArray><items><fieldHandle>m|1</fieldHandle><name>Season</name></items></fieldArray>")
        case "getPublishContexts":
            .content(
                """
                <publishContextArray><items><contextHandle>x|1</contextHandle><contextName>Live</contextName></items>\
                <items><contextHandle>x|2</contextHandle><contextName>Live</contextName></items></publishContextArray>
                """
            )
        case "getUserInfo": .content("<userInfo><userHandle>u|1</userHandle><email>a@b.example</email></userInfo>")
        case "getProperty": .content("<value>6.8.\(count / 2)</value>")
        default: .content("")
        }
    }

    @Test("one listing answers for all its names, and what is not in it is near to what is")
    func listing() async throws {
        try await ScriptedService.run { operation, count, _ in
            Self.answer(operation, count)
        } _: { client, calls, _ in
            try await client.withSession(company: "A") { session in
                let editors = try await session.group(named: "Editors")
                #expect(try await session.group(named: "Readers") != editors)
                #expect(try await session.group(named: "Editors") == editors)
                #expect(calls["getGroups"] == 1)
                let error = await #expect(throws: IPSError.self) { try await session.group(named: "Editor") }
                #expect(error?.code == .unknownName)
                #expect(error?.message.contains("did you mean “Editors”?") == true)
                #expect(error?.message.contains("in “A”") == true)
                // The listing was older than the question, so it was fetched anew.
                #expect(calls["getGroups"] == 2)
                #expect(calls["getCompanyInfo"] == 1)
            }
        }
    }

    @Test(
        "a handle of something else, or an empty one, is not taken for what was asked for",
        arguments: [
            "<companyHandle>c|2</companyHandle><name>Production</name>", "<companyHandle/><name>A</name>", "<name>A</name>",
        ]
    )
    func otherThing(company: String) async throws {
        try await ScriptedService.run { operation, count, _ in
            operation == "getCompanyInfo" ? .content("<companyInfo>\(company)</companyInfo>") : Self.answer(operation, count)
        } _: { client, calls, _ in
            let error = await #expect(throws: IPSError.self) {
                try await client.withSession(company: "A") { session in _ = try await session.getGroups() }
            }
            #expect(error?.code == .unknownName)
            #expect(calls["getGroups"] == 0)
        }
    }

    @Test("a name is the same in other letters")
    func letters() async throws {
        try await ScriptedService.run { operation, count, _ in
            let company = "<companyInfo><companyHandle>c|1</companyHandle><name>A</name></companyInfo>"
            return operation == "getCompanyInfo" ? .content(company) : Self.answer(operation, count)
        } _: { client, calls, _ in
            try await client.withSession(company: "a") { session in _ = try await session.getGroups() }
            #expect(calls["getGroups"] == 1)
        }
    }

    @Test("a caller whose role may not list groups finds those that it is a member of")
    func otherSource() async throws {
        try await ScriptedService.run { operation, count, _ in
            operation == "getGroups" ? .fault(20003) : operation == "getGroupMembership" ? Self.groups : Self.answer(operation, count)
        } _: { client, calls, _ in
            try await client.withSession(company: "A") { session in
                _ = try await session.group(named: "Editors")
                _ = try await session.group(named: "Editors")
                #expect(calls["getGroups"] == 1)
                #expect(calls["getGroupMembership"] == 1)
                let error = await #expect(throws: IPSError.self) { try await session.group(named: "Writers") }
                #expect(error?.code == .unknownName)
                #expect(error?.fault?.code == 20003)
            }
        }
    }

    @Test("two things of one name are an error, and a metadata field needs its asset type")
    func ambiguity() async throws {
        try await ScriptedService.run { operation, count, _ in
            Self.answer(operation, count)
        } _: { client, _, _ in
            try await client.withSession(company: "A") { session in
                let error = await #expect(throws: IPSError.self) { try await session.publishContext(named: "Live") }
                #expect(error?.code == .ambiguousName)
                _ = try await session.metadataField(named: "Season", of: .image)
                let lacking = await #expect(throws: IPSError.self) { try await session.handle(of: .metadataField, named: "Season") }
                #expect(lacking?.code == .invalidRequest)
                #expect(lacking?.message.contains("asset type") == true)
            }
            let error = await #expect(throws: IPSError.self) { try await client.withSession { try await $0.group(named: "Editors") } }
            #expect(error?.code == .noCompany)
        }
    }

    @Test("names that only look the same have a handle each, and none where a dictionary of texts cannot tell them apart")
    func exactNames() async throws {
        let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
        try await ScriptedService.run { operation, count, _ in
            guard operation == "getAssetsByName" else { return Self.answer(operation, count) }
            return .content(
                """
                <assetArray><items><assetHandle>a|1</assetHandle><name>\(composed)</name></items>\
                <items><assetHandle>a|2</assetHandle><name>\(decomposed)</name></items></assetArray>
                """
            )
        } _: { client, calls, _ in
            try await client.withSession(company: "A") { session in
                let exact = [composed, decomposed].map { ExactName($0) }
                let handles = try await session.assetHandles(exactly: exact)
                #expect(handles.count == 2 && handles[exact[0]] != handles[exact[1]])
                #expect(try await session.asset(named: composed) == handles[exact[0]])
                #expect(try await session.asset(named: decomposed) == handles[exact[1]])
                #expect(calls["getAssetsByName"] == 1)
                #expect(try await session.assetHandles(named: [composed, decomposed]).isEmpty)
                #expect(try await session.assetHandles(named: [decomposed])[decomposed] == handles[exact[1]])
                #expect(CompanyContext.company(named: composed) != .company(named: decomposed))
            }
        }
    }

    @Test("many assets are found with one call, and are known then")
    func assets() async throws {
        try await ScriptedService.run { operation, count, _ in
            guard operation == "getAssetsByName" else { return Self.answer(operation, count) }
            return .content(
                """
                <assetArray><items><assetHandle>a|1</assetHandle><name>one</name></items>\
                <items><assetHandle>a|2</assetHandle><name>two</name></items></assetArray>
                """
            )
        } _: { client, calls, _ in
            try await client.withSession(company: "A") { session in
                let handles = try await session.assetHandles(named: ["one", "two", "three"])
                #expect(handles.keys.sorted() == ["one", "two"])
                #expect(try await session.asset(named: "one") == handles["one"])
                #expect(calls["getAssetsByName"] == 1)
            }
        }
    }

    @Test(
        "after a fault about a handle that was known, everything is looked up again and the call repeated once, if that is safe",
        arguments: [
            // A read, and a write after a check that comes before anything is done.
            ("getProjects", 20000, true), ("deleteGroup", 20006, true),
            // A parameter may be the user's handle; a write may have done something by then.
            ("getGroupMembership", 30001, true), ("setGroupMembership", 30001, false),
            // Not about a handle that the session filled in.
            ("getProjects", 30001, false), ("deleteGroup", 20003, false),
        ]
    )
    func staleHandle(operation: String, code: Int, isMended: Bool) async throws {
        try await ScriptedService.run { asked, count, _ in
            asked == operation && count == 2 ? .fault(code) : Self.answer(asked, count)
        } _: { client, calls, _ in
            try await client.withSession(company: "A") { session in
                let group = try await session.group(named: "Editors")
                func call() async throws {
                    switch operation {
                    case "getProjects": _ = try await session.getProjects()
                    case "deleteGroup": try await session.deleteGroup(DeleteGroupParam(groupHandle: group))
                    case "getGroupMembership": _ = try await session.getGroupMembership(for: .user(email: "a@b.example"))
                    default:
                        let param = SetGroupMembershipParam(groupHandleArray: [group])
                        try await session.setGroupMembership(param, for: .user(email: "a@b.example"))
                    }
                }
                try await call()
                if isMended {
                    try await call()
                } else {
                    let error = await #expect(throws: IPSError.self) { try await call() }
                    #expect(error?.fault?.code == code)
                }
                #expect(calls[operation] == (isMended ? 3 : 2))
                #expect(calls["getCompanyInfo"] == (isMended ? 2 : 1))
                #expect(session.registry.statistics.forgotten[.handleFault] == (isMended ? 1 : nil))
            }
        }
    }

    @Test("many calls that meet a stale handle at once look the company up once")
    func manyStale() async throws {
        try await ScriptedService.run { operation, count, request in
            let isStale = String(decoding: request.body, as: UTF8.self).contains(">c|1<")
            return operation == "getGroups" && isStale ? .fault(20000) : Self.answer(operation, count)
        } _: { client, calls, _ in
            try await client.withSession(company: "A") { session in
                _ = try await session.company(named: "A")
                try await withThrowingTaskGroup(of: Void.self) { tasks in
                    for _ in 0..<100 { tasks.addTask { _ = try await session.getGroups() } }
                    try await tasks.waitForAll()
                }
                #expect(calls["getCompanyInfo"] == 2)
                #expect(session.registry.statistics.forgotten[.handleFault] == 1)
            }
        }
    }

    @Test("a company that the caller may not see is told with the fault that says so, not with that of another way to look it up")
    func firstFault() async throws {
        try await ScriptedService.run { operation, count, _ in
            operation == "getCompanyInfo" ? .fault(20006) : operation == "getAllCompanies" ? .fault(20003) : Self.answer(operation, count)
        } _: { client, calls, _ in
            try await client.withSession(company: "A") { session in
                let error = await #expect(throws: IPSError.self) { try await session.getGroups() }
                #expect(error?.code == .unknownName)
                #expect(error?.fault?.code == 20006)
                #expect(error?.message.contains("authorizationFault 20006") == true)
                #expect(calls["getAllCompanies"] == 1)
            }
        }
    }

    @Test("a handle that is refused although it is fresh is an error, with the rule of membership")
    func membershipRule() async throws {
        try await ScriptedService.run { operation, count, _ in
            operation == "getGroups" ? .fault(20006) : operation == "getCompanyMembership" ? .fault(20007) : Self.answer(operation, count)
        } _: { client, calls, _ in
            try await client.withSession(company: "A") { session in
                let error = await #expect(throws: IPSError.self) { try await session.getGroups() }
                #expect(error?.code == .authorization)
                #expect(error?.company == "A")
                #expect(error?.message.contains("must be an active member of “A”") == true)
                #expect(calls["getGroups"] == 1)
                let other = await #expect(throws: IPSError.self) {
                    try await session.getCompanyMembership(for: .user(email: "A@b.example"))
                }
                #expect(other?.message.contains("“a@b.example” and the calling user must share at least one company") == true)
            }
        }
    }

    @Test("what was looked up is forgotten when the session's time passed, idle or in all, and kept handles are refused")
    func lifetime() async throws {
        let clock = ManualClock()
        try await ScriptedService.run { operation, count, _ in
            Self.answer(operation, count)
        } configure: {
            $0.clock = clock
            $0.lifetime = SessionLifetime(idle: .seconds(60), absolute: .seconds(200))
        } _: { client, calls, _ in
            try await client.withSession(company: "A") { session in
                let kept = try await session.company(named: "A")
                for _ in 0..<2 {
                    clock.advance(by: .seconds(59))
                    _ = try await session.getGroups()
                }
                #expect(calls["getCompanyInfo"] == 1)
                clock.advance(by: .seconds(60))
                _ = try await session.getGroups()
                #expect(calls["getCompanyInfo"] == 2)
                let error = await #expect(throws: IPSError.self) { try await session.getGroups(in: .handle(kept)) }
                #expect(error?.code == .foreignHandle)
                #expect(error?.message.contains("time passed") == true)
                for _ in 0..<4 {
                    clock.advance(by: .seconds(50))
                    _ = try await session.getGroups()
                }
                #expect(calls["getCompanyInfo"] == 3)
                #expect(session.registry.statistics.forgotten[.timeOut] == 2)
            }
        }
    }

    @Test("the time without a call counts from the end of the last one")
    func longCall() async throws {
        let clock = ManualClock()
        try await ScriptedService.run { operation, count, _ in
            if operation == "getGroups" { clock.advance(by: .seconds(50)) }
            return Self.answer(operation, count)
        } configure: {
            $0.clock = clock
            $0.lifetime = SessionLifetime(idle: .seconds(60), absolute: nil)
        } _: { client, calls, _ in
            try await client.withSession(company: "A") { session in
                for _ in 0..<3 {
                    _ = try await session.getGroups()
                    clock.advance(by: .seconds(59))
                }
                #expect(calls["getCompanyInfo"] == 1)
            }
        }
    }

    @Test("another version of the server makes the session look names up again")
    func serverVersion() async throws {
        try await ScriptedService.run { operation, count, _ in
            Self.answer(operation, count)
        } _: { client, calls, _ in
            try await client.withSession(company: "A") { session in
                #expect(try await session.serverVersion() == "6.8.0")
                _ = try await session.getGroups()
                #expect(try await session.serverVersion() == "6.8.1")
                _ = try await session.getGroups()
                #expect(try await session.serverVersion() == "6.8.1")
                _ = try await session.getGroups()
                #expect(calls["getCompanyInfo"] == 2)
                #expect(session.registry.statistics.forgotten == [.serverVersion: 1])
            }
        }
    }

    @Test("a session counts what it looks up, and shows no handle")
    func statistics() async throws {
        try await ScriptedService.run { operation, count, _ in
            Self.answer(operation, count)
        } _: { client, _, _ in
            try await client.withSession(company: "A") { session in
                for _ in 0..<3 { _ = try await session.group(named: "Editors", in: .session) }
                await #expect(throws: IPSError.self) { _ = try await session.group(named: "Nobody") }
                let statistics = session.registry.statistics
                #expect(statistics.counts[.group] == RegistryStatistics.Count(lookups: 4, hits: 2, failures: 1))
                #expect(statistics.counts[.company]?.lookups == 3)
                var dumped = ""
                dump(session, to: &dumped)
                dump(statistics, to: &dumped)
                #expect(!dumped.contains("g|") && !dumped.contains("c|"))
            }
        }
    }

    @Test("a call acts as a group of its company, found by name")
    func asGroup() async throws {
        try await ScriptedService.run { operation, count, _ in
            Self.answer(operation, count)
        } _: { client, _, server in
            try await client.withSession(company: "A") { session in
                _ = try await session.getFolders(as: .group(named: "Readers"))
                let request = String(decoding: server.requests.last?.body ?? [], as: UTF8.self)
                #expect(request.contains("<accessGroupHandle>g|2</accessGroupHandle>"))
                #expect(request.contains("<companyHandle>c|1</companyHandle>"))
            }
        }
    }

    @Test("a view of a session shares its handles and has its own locale and company")
    func views() async throws {
        try await ScriptedService.run { operation, count, _ in
            Self.answer(operation, count)
        } _: { client, calls, server in
            try await client.withSession(company: "A") { session in
                _ = try await session.getGroups()
                _ = try await session.with(locale: LocaleTag("ja-JP")).getGroups()
                let japanese = String(decoding: server.requests.last?.body ?? [], as: UTF8.self)
                #expect(japanese.contains("<locale>ja-JP</locale>"))
                #expect(calls["getCompanyInfo"] == 1)
                _ = try await session.with(company: "B").getGroups()
                #expect(calls["getCompanyInfo"] == 2)
                let job = SubmitJobParam(jobName: "j")
                _ = try? await session.with(locale: LocaleTag("fr")).submitJob(job)
                let request = String(decoding: server.requests.last?.body ?? [], as: UTF8.self)
                #expect(request.split(separator: "<locale>fr</locale>", omittingEmptySubsequences: false).count == 3)
            }
        }
    }

    @Test("users and companies own property sets")
    func propertyOwner() async throws {
        try await ScriptedService.run { operation, count, _ in
            Self.answer(operation, count)
        } _: { client, _, server in
            try await client.withSession(company: "A") { session in
                let owner = PropertyOwnerHandle(try await session.user(email: "a@b.example"))
                let type = try? await session.propertySetType(named: "none")
                #expect(type == nil)
                #expect("\(owner)" == "<property owner handle>")
                #expect(PropertyOwnerHandle(try await session.company(named: "A")) != owner)
            }
        }
    }
}
