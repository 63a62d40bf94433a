import Testing
import WSDL

@testable import Simulators

@Suite("Companies and users of the IPS simulator", .timeLimit(.minutes(10)))
struct IPSPeopleTests {
    private func emails(_ value: DynamicValue) -> [String] {
        (value["userArray"]?.items ?? []).compactMap { $0["email"]?.text }.map { String($0.prefix { $0 != "@" }) }
    }

    @Test("A company is found by name and by its handle")
    func company() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let byName = try await ips.value("getCompanyInfo", ["companyName": "Sample Company"])
            let byHandle = try await ips.value("getCompanyInfo", ["companyHandle": try await ips.company()])
            #expect(byName == byHandle)
            #expect(byName["companyInfo"]?["rootPath"] == "SampleCompany/")
            #expect(byName["companyInfo"]?["companyHandle"]?.text?.hasPrefix("c|") == true)
        }
    }

    @Test("A user is found by address and by handle, and is the caller by default")
    func user() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let own = try await ips.value("getUserInfo")
            #expect(own["userInfo"]?["email"] == "admin@sample.example")
            let other = try await ips.value("getUserInfo", ["email": "User@Sample.example"])
            #expect(other["userInfo"]?["lastName"] == "Müller")
            let handle = try #require(other["userInfo"]?["userHandle"])
            #expect(try await ips.value("getUserInfo", ["userHandle": handle]) == other)
            #expect(try await ips.fault("getUserInfo", ["email": "nobody@sample.example"]).code == 20001)
            #expect(try await ips.fault("getUserInfo", ["userHandle": "u|1"]).code == 20002)
            #expect(try await ips.fault("getUserInfo", ["email": "elsewhere@sample.example"]).code == 20007)
            #expect(try await ips.fault("getUserInfo", ["userHandle": handle, "email": "a@b"]).code == 30001)
        }
    }

    @Test("Memberships are those of the caller, or the shared ones of another user")
    func memberships() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let own = try await ips.value("getCompanyMembership")
            #expect(own["membershipArray"]?.items.map { $0["company"]?["name"] } == ["Sample Company"])
            #expect(own["membershipArray"]?.items.map { $0["role"] } == ["IpsAdmin"])
            let info = try await ips.value("getUserInfo", ["email": "user@sample.example"])
            let handle = try #require(info["userInfo"]?["userHandle"])
            let other = try await ips.value("getCompanyMembership", ["userHandle": handle])
            #expect(other["membershipArray"]?.items.map { $0["isActive"] } == ["true"])
        }
    }

    @Test("Users are filtered, sorted and paged")
    func users() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let active = ["admin", "company-admin", "user", "trial", "portal", "expired"]
            #expect(emails(try await ips.value("getUsers")) == active)
            let all = try await ips.value("getUsers", ["includeInactive": true, "includeInvalid": true, "sortBy": "Email"])
            #expect(emails(all) == (active + ["inactive", "invalid"]).sorted())
            let roles = try await ips.value("getUsers", ["userRoleArray": ["IpsAdmin", "TrialSiteUser"]])
            #expect(emails(roles) == ["admin", "trial"])
            let named = try await ips.value("getUsers", ["charFilterField": "LastName", "charFilter": "mÜ"])
            #expect(emails(named) == ["user"])
            let page = try await ips.value("getUsers", ["recordsPerPage": 2, "resultsPage": 2])
            #expect(emails(page) == ["user", "trial"])
            let group = DynamicValue.text(ips.simulator.handles.handle(.group, 2))
            let company = try await ips.company()
            let editors = try await ips.value("getUsers", ["companyHandleArray": [company], "groupHandleArray": [group]])
            #expect(emails(editors) == ["admin", "company-admin"])
        }
    }

    @Test(
        "What getUsers cannot do is a fault",
        arguments: [
            (["charFilter": "a"], 30002), (["charFilterField": "Email"], 30002),
            (["charFilterField": "EndsWith", "charFilter": "a"], 30001),
            (["sortBy": "Age"], 30001), (["recordsPerPage": 0], 30001), (["resultsPage": 0], 30001),
            (["companyHandleArray": ["c|1"]], 20000), (["groupHandleArray": ["g|1"]], 30001),
        ] as [(DynamicValue, Int)]
    )
    func refused(parameters: DynamicValue, code: Int) async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let fault = try await ips.fault("getUsers", parameters)
            #expect(fault.code == code)
        }
    }
}
