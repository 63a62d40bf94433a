import AsyncHTTPClient
import NIOHTTP1
import TestServers
import Testing
import WSDL

@testable import Simulators

@Suite("Faults on demand of the IPS simulator", .timeLimit(.minutes(10)))
struct IPSMisbehaviourTests {
    private func names(_ ips: IPSCaller, page: Int) async throws -> [String?] {
        let answer = try await ips.search(["includeSubfolders": true, "recordsPerPage": 5, "resultsPage": .number(page), "sortBy": "Name"])
        return (answer["assetArray"]?.items ?? []).map { $0["name"]?.text }
    }

    @Test("A rate limit answers 503 or 429 with Retry-After, and nothing is done")
    func rateLimit() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            for status in [503, 429] {
                ips.simulator.misbehaviour.add(.rateLimit(status: status, retryAfter: 7), to: "getUserInfo")
                let answer = try await ips.call("getUserInfo").answer
                #expect(answer.status == status)
                #expect(answer.header("Retry-After") == "7")
            }
            #expect(try await ips.call("getUserInfo").fault == nil)
        }
    }

    @Test("An HTML error page has status 500, another one the status that was asked for")
    func statuses() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            ips.simulator.misbehaviour.add(.htmlError)
            let page = try await ips.call("getUserInfo").answer
            #expect(page.status == 500)
            #expect(page.header("Content-Type") == "text/html; charset=utf-8")
            ips.simulator.misbehaviour.add(.status(404))
            #expect(try await ips.call("getUserInfo").answer.status == 404)
        }
    }

    @Test("A dropped connection is reset, and the work was done")
    func drop() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            ips.simulator.misbehaviour.add(.dropConnection, to: "getUserInfo")
            await #expect(throws: (any Error).self) { try await ips.call("getUserInfo") }
            #expect(ips.simulator.calls["getUserInfo"] == 1)
        }
    }

    @Test("Slow bytes are the proper answer with a pause after each")
    func slowBytes() async throws {
        let clock = ManualClock()
        try await withIPS(.init(server: .init(clock: clock), assetCount: 0)) { ips in
            ips.simulator.misbehaviour.add(.slowBytes(pause: .milliseconds(3)))
            let reply = try await ips.call("getUserInfo", header: .init(gzipResponse: "false"))
            #expect(reply.value?["userInfo"]?["email"] == "admin@sample.example")
            #expect(clock.sleeps == Array(repeating: .milliseconds(3), count: reply.answer.bytes.count))
        }
    }

    @Test("A gzip bomb is small on the wire and inflates to what was asked for")
    func gzipBomb() async throws {
        let blanks = 5_000_000
        try await withIPS(.init(assetCount: 0)) { ips in
            ips.simulator.misbehaviour.add(MisbehaviourRule(.gzipBomb(bytes: blanks), times: 2))
            let request = Array(ips.envelope(header: IPSCaller.Header().xml, body: "").utf8)
            let fields = ["Content-Type": "text/xml"]
            let inflated = try await withClient { try await fetch(ips.url, method: .POST, fields: fields, body: request, client: $0) }
            #expect(inflated.bytes.count { $0 == 0x20 } > blanks)
            #expect(inflated.bytes.count < blanks + 100)
            let raw = try await withClient(inflates: false) { client in
                try await fetch(ips.url, method: .POST, fields: fields, body: request, client: client)
            }
            #expect(raw.header("Content-Encoding") == "gzip")
            #expect(raw.bytes.count < blanks / 500)
        }
    }

    @Test("An expired handle is a fault of that handle; requests without one go on")
    func expiredHandle() async throws {
        try await withIPS(.init(assetCount: 10)) { ips in
            let company = try await ips.company()
            ips.simulator.misbehaviour.add(.expiredHandle)
            #expect(try await ips.call("getUserInfo").fault == nil)
            #expect(try await ips.fault("searchAssets", ["companyHandle": company]).code == 20000)
            #expect(try await ips.call("searchAssets", ["companyHandle": company]).fault == nil)
            let user = try #require(try await ips.value("getUserInfo")["userInfo"]?["userHandle"])
            ips.simulator.misbehaviour.add(.expiredHandle)
            let fault = try await ips.fault("getUserInfo", ["userHandle": user])
            #expect(fault.code == 30001)
            #expect(fault.reason.contains("userHandle"))
        }
    }

    @Test("All handles can be made to expire at once; new ones are good")
    func expireAll() async throws {
        try await withIPS(.init(assetCount: 10)) { ips in
            let old = try await ips.company()
            ips.simulator.expireHandles()
            #expect(try await ips.fault("searchAssets", ["companyHandle": old]).code == 20000)
            let new = try await ips.company()
            #expect(new != old)
            #expect(try await ips.call("searchAssets", ["companyHandle": new]).fault == nil)
        }
    }

    @Test("An answer in a wrong namespace has the same elements in another one")
    func wrongNamespace() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let good = try await ips.call("getUserInfo").answer.text
            ips.simulator.misbehaviour.add(.wrongNamespace)
            let bad = try await fetch(
                ips.url,
                method: .POST,
                fields: ["Content-Type": "text/xml"],
                body: Array(
                    ips.envelope(
                        header: IPSCaller.Header().xml,
                        body: "<getUserInfoParam xmlns=\"http://www.scene7.com/IpsApi/xsd/2014-04-03\"/>"
                    ).utf8
                )
            )
            #expect(bad.status == 200)
            #expect(!bad.text.contains("http://www.scene7.com/IpsApi/xsd/2014-04-03"))
            #expect(good.replacing("http://www.scene7.com/IpsApi/xsd/2014-04-03", with: "urn:castile:wrong-namespace") == bad.text)
        }
    }

    @Test("A duplicated page is the page before; the first page is never one")
    func duplicatePage() async throws {
        try await withIPS(.init(assetCount: 30)) { ips in
            ips.simulator.misbehaviour.add(.duplicatePage, to: "searchAssets")
            let first = try await names(ips, page: 1)
            #expect(try await names(ips, page: 2) == first)
            let second = try await names(ips, page: 2)
            #expect(second != first && second.count == 5)
        }
    }

    @Test("Faults of the configuration apply from the start; an unknown operation is refused with the nearest ones")
    func configured() async throws {
        try await withIPS(.init(assetCount: 0, faults: [MisbehaviourRule(.htmlError, to: "getUserInfo", after: 1, times: 1)])) { ips in
            var statuses: [Int] = []
            for _ in 0..<3 { statuses.append(try await ips.call("getUserInfo").answer.status) }
            #expect(statuses == [200, 500, 200])
        }
        let error = #expect(throws: SimulatorError.self) {
            try IPSSimulator(configuration: .init(assetCount: 0, faults: [MisbehaviourRule(.html, to: "searchAsets")]))
        }
        #expect(error?.description.contains("did you mean searchAssets") == true)
    }
}
