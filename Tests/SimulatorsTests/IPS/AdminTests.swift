import AsyncHTTPClient
import NIOHTTP1
import Testing
import WSDL

@testable import Simulators

@Suite("The admin endpoint of the IPS simulator", .timeLimit(.minutes(10)))
struct AdminTests {
    private func admin(_ ips: IPSCaller, _ method: HTTPMethod, _ path: String, _ body: String? = nil, fields: [String: String] = [:])
        async throws -> Answer
    {
        let root = String(ips.url.split(separator: "/scene7/")[0])
        let fields = ["Content-Type": "application/json"].merging(fields) { $1 }
        return try await fetch(root + "/admin/" + path, method: method, fields: fields, body: body.map { Array($0.utf8) })
    }

    @Test("Faults are added, listed and ended while the simulator runs, even when every answer goes wrong")
    func faults() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let added = try await admin(ips, .POST, "faults", #"{"fault": "kind=html500"}"#)
            #expect(added.status == 201)
            #expect(try await ips.call("getUserInfo").answer.status == 500)
            let list = try await admin(ips, .GET, "faults")
            #expect(list.text.contains(#"{"applied":1,"fault":"kind=html500","id":1,"seen":1}"#))
            #expect(MisbehaviourKind.allCases.allSatisfy { list.text.contains("\"kind\":\"\($0.rawValue)\"") })
            #expect(try await admin(ips, .DELETE, "faults/1").status == 200)
            #expect(try await admin(ips, .DELETE, "faults/1").status == 404)
            #expect(try await ips.call("getUserInfo").answer.status == 200)
            _ = try await admin(ips, .POST, "faults", #"{"fault": "kind=drop"}"#)
            #expect(try await admin(ips, .DELETE, "faults").text.contains(#""faults":[]"#))
        }
    }

    @Test(
        "A wrong fault is refused with what would be right",
        arguments: [
            (#"{"fault": "kind=dorp"}"#, "there are delay"), (#"{"fault": "kind=drop,operation=searchAsets"}"#, "searchAssets"),
            ("kind=drop", #"{"fault": "#), ("{}", #"{"fault": "#),
        ]
    )
    func refusals(body: String, hint: String) async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let answer = try await admin(ips, .POST, "faults", body)
            #expect(answer.status == 400)
            #expect(answer.text.contains(hint))
            #expect(ips.simulator.misbehaviour.active.isEmpty)
        }
    }

    @Test("Handles expire on demand")
    func expire() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let company = try await ips.company()
            #expect(try await admin(ips, .POST, "handles/expire").status == 204)
            #expect(try await ips.fault("searchAssets", ["companyHandle": company]).code == 20000)
        }
    }

    @Test("What the page of another site could send is refused")
    func otherSites() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let plain = try await admin(ips, .POST, "faults", #"{"fault": "kind=drop"}"#, fields: ["Content-Type": "text/plain"])
            #expect(plain.status == 415)
            let rebound = try await admin(ips, .GET, "faults", fields: ["Host": "evil.example"])
            #expect(rebound.status == 403)
            #expect(try await admin(ips, .GET, "faults", fields: ["Host": "localhost:8080"]).status == 200)
            #expect(ips.simulator.misbehaviour.active.isEmpty)
        }
    }
}
