import Foundation
import TestServers
import Testing
import WSDL

@testable import Simulators

@Suite("The status page of the IPS simulator", .timeLimit(.minutes(10)))
struct StatusPageTests {
    private struct Status: Decodable {
        struct Operation: Decodable {
            var name: String
            var count: Int
            var failures: Int
        }

        struct Exchange: Decodable {
            var number: Int
            var operation: String
            var user: String
            var status: Int
            var fault: String?
            var misbehaviour: String?
        }

        var carried: Int
        var described: Int
        var perSecond: [Int]
        var operations: [Operation]
        var exchanges: [Exchange]
    }

    private struct Messages: Decodable {
        var request: String
        var response: String
    }

    private func get<Value: Decodable>(_ ips: IPSCaller, _ path: String, as type: Value.Type) async throws -> Value {
        let root = String(ips.url.split(separator: "/scene7/")[0])
        return try JSONDecoder().decode(type, from: Data(try await fetch(root + "/admin/" + path).bytes))
    }

    @Test("It is one page whose policy lets nothing run but its own script and style")
    func page() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let answer = try await fetch(String(ips.url.split(separator: "/scene7/")[0]) + "/")
            #expect(answer.status == 200)
            #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
            let policy = try #require(answer.header("Content-Security-Policy"))
            #expect(
                policy.contains("default-src 'none'") && policy.contains("script-src 'sha256-") && policy.contains("style-src 'sha256-")
            )
            #expect(!policy.contains("unsafe"))
            #expect(!answer.text.contains(" style=") && !answer.text.contains(" onclick="))
        }
    }

    @Test("It counts calls and failures by operation, and keeps the last exchanges, the newest first")
    func counting() async throws {
        try await withIPS(.init(server: .init(clock: ManualClock()), assetCount: 0)) { ips in
            for _ in 0..<3 { _ = try await ips.call("getUserInfo") }
            _ = try await ips.call("getUsers", header: .init(password: "other-password"))
            ips.simulator.misbehaviour.add(.status(503), to: "getUserInfo")
            _ = try await ips.call("getUserInfo")
            let status = try await get(ips, "status", as: Status.self)
            #expect(status.described == 156 && status.carried > 30)
            #expect(status.perSecond.reduce(0, +) == 5)
            #expect(status.operations.map(\.name) == ["getUserInfo", "getUsers"])
            #expect(status.operations.map(\.count) == [4, 1])
            #expect(status.operations.map(\.failures) == [1, 1])
            #expect(status.exchanges.map(\.number) == [5, 4, 3, 2, 1])
            #expect(status.exchanges[0].status == 503)
            #expect(status.exchanges[0].misbehaviour == "kind=status,status=503")
            #expect(status.exchanges[1].fault == "authenticationFault 10001")
        }
    }

    @Test("Messages are shown on lines of their own, without passwords and handles")
    func messages() async throws {
        try await withIPS(.init(assetCount: 10)) { ips in
            let company = try await ips.company()
            let handle = try #require(company.text)
            _ = try await ips.call("getAssets", ["companyHandle": company, "assetHandleArray": ["a|1-2"]])
            for number in 1...2 {
                let shown = try await get(ips, "exchanges/\(number)", as: Messages.self)
                #expect(shown.request.contains("\n      <user>admin@sample.example</user>"), "\(shown.request)")
                for text in [shown.request, shown.response] {
                    #expect(!text.contains("sample-password") && !text.contains(handle) && !text.contains("a|1"), "\(text)")
                }
            }
            let fault = try await get(ips, "exchanges/2", as: Messages.self)
            #expect(fault.response.contains("<reason>") && fault.response.contains("redacted"))
        }
    }

    @Test("What is no XML is not shown, since nobody knows where its secrets are")
    func notXML() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            _ = try await ips.post("password=sample-password", action: nil)
            let shown = try await get(ips, "exchanges/1", as: Messages.self)
            #expect(shown.request.hasPrefix("(24 bytes that are not well-formed XML"))
            #expect(!shown.request.contains("sample-password"))
        }
    }

    @Test("Only the last 50 exchanges are kept")
    func ring() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            for _ in 0..<52 { _ = try await ips.post("", action: nil) }
            let status = try await get(ips, "status", as: Status.self)
            #expect(status.exchanges.map(\.number) == Array((3...52).reversed()))
            #expect(status.operations.map(\.count) == [52])
            let root = String(ips.url.split(separator: "/scene7/")[0])
            #expect(try await fetch(root + "/admin/exchanges/2").status == 404)
        }
    }
}
