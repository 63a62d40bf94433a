import NIOHTTP1
import TestServers
import Testing
import WSDL
import XMLStream

@testable import Simulators

@Suite("The server of the IPS simulator", .timeLimit(.minutes(10)))
struct IPSServerTests {
    private static let search: DynamicValue = ["folder": "Sample/"]

    private func isCompressed(_ ips: IPSCaller, gzipResponse: String?, accept: String) async throws -> Bool {
        let envelope = ips.envelope(
            header: IPSCaller.Header(gzipResponse: gzipResponse).xml,
            body: "<getUserInfoParam xmlns=\"http://www.scene7.com/IpsApi/xsd/2014-04-03\"/>"
        )
        let fields = ["Content-Type": "text/xml", "Accept-Encoding": accept]
        let answer = try await withClient(inflates: false) { client in
            try await fetch(ips.url, method: .POST, fields: fields, body: Array(envelope.utf8), client: client)
        }
        return answer.bytes.prefix(2) == [0x1f, 0x8b] && answer.header("Content-Encoding") == "gzip"
    }

    @Test("gzip is as gzipResponse says, else as Accept-Encoding says")
    func gzip() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            for (wish, accept, expected) in [
                (nil, "identity", false), (nil, "gzip, deflate", true), (nil, "br;q=1.0, gzip;q=0.5", true), (nil, "gzip;q=0", false),
                (nil, "*", true), ("true", "identity", true), ("1", "identity", true), ("false", "gzip", false),
            ] {
                let compressed = try await isCompressed(ips, gzipResponse: wish, accept: accept)
                #expect(compressed == expected, "\(wish ?? "-") \(accept)")
            }
            let unpacked = try await ips.value("getUserInfo", [:], header: .init(gzipResponse: "true"))
            #expect(unpacked["userInfo"]?["email"] == "admin@sample.example")
        }
    }

    @Test("A handle that was kept over a restart is unknown, even with the same store")
    func restart() async throws {
        let handle = try await withIPS(.init(assetCount: 0)) { try await $0.company() }
        try await withIPS(.init(assetCount: 0)) { ips in
            let now = try await ips.company()
            #expect(now != handle)
            let fault = try await ips.fault("searchAssets", ["companyHandle": handle])
            #expect(fault.code == 20000)
        }
    }

    @Test("The same key gives the same handles, for tests that want them steady")
    func injectedKey() async throws {
        func company() async throws -> DynamicValue {
            try await withIPS(.init(assetCount: 0, random: { SeededGenerator(seed: 5) })) { try await $0.company() }
        }
        let (first, second) = (try await company(), try await company())
        #expect(first == second)
    }

    @Test("Calls are counted by operation, whether they succeed or not")
    func counting() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            _ = try await ips.search([:])
            _ = try await ips.fault("searchAssets", ["companyHandle": "c|1"])
            #expect(ips.simulator.calls["getCompanyInfo"] == 1)
            #expect(ips.simulator.calls["searchAssets"] == 2)
            #expect(ips.simulator.calls["getAssets"] == 0)
            #expect(ips.simulator.calls.total == 3)
        }
    }

    @Test("Many calls at once each get their own answer")
    func concurrency() async throws {
        try await withIPS { ips in
            let company = try await ips.company()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for page in 1...40 {
                    group.addTask {
                        let locale = ["de-DE", "fr-FR"][page % 2]
                        let parameters: DynamicValue = [
                            "companyHandle": company, "folder": "Sample/", "includeSubfolders": true, "assetTypeArray": ["Image"],
                            "recordsPerPage": 3, "resultsPage": .text(String(page)), "sortBy": "Name",
                        ]
                        let found = try await ips.value("searchAssets", parameters, header: .init(locale: locale))
                        let texts = (found["assetArray"]?.items ?? []).compactMap { $0["imageInfo"]?["description"]?.text }
                        #expect(texts.count == 3)
                        #expect(texts.allSatisfy { $0.hasPrefix(page % 2 == 0 ? "Beispielfoto" : "Photo d’exemple") })
                    }
                }
                try await group.waitForAll()
            }
            #expect(ips.simulator.calls["searchAssets"] == 40)
        }
    }

    @Test("The fault hooks reach single operations")
    func misbehaviour() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            ips.simulator.misbehaviour.add(.html, to: "searchAssets")
            let company = try await ips.company()
            let page = try await ips.call("searchAssets", ["companyHandle": company])
            #expect(page.answer.status == 200)
            #expect(page.answer.text.hasPrefix("<!DOCTYPE html>"))
            ips.simulator.misbehaviour.add(.halfResponse, to: "searchAssets")
            await #expect(throws: (any Error).self) { try await ips.call("searchAssets", ["companyHandle": company]) }
            #expect(try await ips.call("searchAssets", ["companyHandle": company]).fault == nil)
        }
    }

    @Test("The WSDL and its schemas are served, with the address of this server or the one asked for")
    func wsdl() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let folder = String(ips.url.split(separator: "/services/")[0]) + "/webservice/"
            let wsdl = try await fetch(folder + "IpsApi-2014-04-03.wsdl")
            #expect(wsdl.text.contains("<soap:address location=\"\(ips.url)\""))
            let loaded = try await withThrowingTaskGroup(of: (String, [UInt8]).self) { group in
                for name in ["IpsApi-2014-04-03.wsdl", "IpsApi-2014-04-03.xsd", "IpsApi.xsd"] {
                    group.addTask { (name, try await fetch(folder + name).bytes) }
                }
                return try await group.reduce(into: [String: [UInt8]]()) { $0[$1.0] = $1.1 }
            }
            let model = try WSDLLoader(isStrict: true).load("IpsApi-2014-04-03.wsdl") { loaded[$0] ?? [] }.model
            #expect(model.operations.count == 156)
            #expect(model.endpoints.map(\.address) == [ips.url])
            let proxied = try await fetch(folder + "IpsApi-2014-04-03.wsdl?serviceUrl=http%3A%2F%2Fproxy.example%2Fa%3Fb%3D1%26c%3D%22x")
            #expect(proxied.text.contains("<soap:address location=\"http://proxy.example/a?b=1&amp;c=&quot;x\""))
            let wrong = try await fetch(folder + "IpsApi-2014-04-03.wsdl?serviceUrl=ftp://x")
            #expect(wrong.status == 400)
            let missing = try await fetch(folder + "IpsApi.wsdl")
            #expect(missing.status == 404)
            #expect(missing.text.contains("IpsApi-2014-04-03.wsdl"))
        }
    }

    @Test("Over TLS the WSDL has an https address")
    func encrypted() async throws {
        let simulator = try IPSSimulator(configuration: .init(server: .init(encryption: .selfMade(certificateFile: nil)), assetCount: 0))
        try await simulator.withServer { running in
            let pem = try #require(running.certificate).pem
            try await withClient(trusting: pem) { client in
                let wsdl = try await fetch(running.url + "/scene7/webservice/IpsApi-2014-04-03.wsdl", client: client)
                #expect(wsdl.text.contains("location=\"\(IPSSimulator.serviceURL(of: running))\""))
            }
        }
    }

    @Test("No answer and no log entry holds a password")
    func secrets() async throws {
        let entries = RecordedLines()
        let server = SimulatorServerConfiguration(accessLog: { entries.add($0.description) })
        try await withIPS(.init(server: server, assetCount: 0)) { ips in
            for password in ["sample-password", "other-password"] {
                let reply = try await ips.call("getUsers", [:], header: .init(password: password))
                #expect(!reply.answer.text.contains(password))
            }
        }
        #expect(entries.all.count == 2)
        #expect(entries.all.allSatisfy { !$0.contains("password") && $0.contains("getUsers admin@sample.example") })
        #expect(!"\(SampleAccount.standard)".contains("password"))
    }

    @Test("A request above the limit is refused with the limit")
    func size() async throws {
        var limits = IPSSimulatorConfiguration.Limits()
        limits.requestBytes = 100
        try await withIPS(.init(assetCount: 0, limits: limits)) { ips in
            let reply = try await ips.call("getUserInfo")
            #expect(reply.answer.status == 413)
            #expect(reply.answer.text.contains("100 bytes"))
        }
    }
}
