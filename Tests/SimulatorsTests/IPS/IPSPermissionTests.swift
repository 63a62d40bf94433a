import Testing
import WSDL

@testable import Simulators

@Suite("What users of the IPS simulator may read", .timeLimit(.minutes(10)))
struct IPSPermissionTests {
    private static let everything: DynamicValue = ["folder": "Sample/", "includeSubfolders": true, "recordsPerPage": 1]

    @Test("An ordinary user does not see the internal folder; an administrator does, unless acting as one who does not")
    func internalFolder() async throws {
        try await withIPS { ips in
            let all = try #require(try await ips.search(Self.everything)["totalRows"]?.text)
            let user = IPSCaller.Header(user: "user@sample.example")
            let seen = try #require(try await ips.search(Self.everything, header: user)["totalRows"]?.text)
            #expect(try #require(Int(seen)) < #require(Int(all)))
            let info = try await ips.value("getUserInfo", ["email": "user@sample.example"])
            let handle = try #require(info["userInfo"]?["userHandle"])
            let asUser = try await ips.search(.record([("accessUserHandle", handle)] + Self.everything.members))
            #expect(asUser["totalRows"]?.text == seen)
            for (group, rows) in [(1, seen), (2, all)] {
                let handle = DynamicValue.text(ips.simulator.handles.handle(.group, Int64(group)))
                let asGroup = try await ips.search(.record([("accessGroupHandle", handle)] + Self.everything.members))
                #expect(asGroup["totalRows"]?.text == rows)
            }
            let hidden = try await ips.inCompany(["folder": "Sample/Internal/"])
            #expect(try await ips.fault("searchAssets", hidden, header: user).reason.contains("Sample/Internal/"))
            #expect(try await ips.call("searchAssets", hidden).fault == nil)
        }
    }
}
