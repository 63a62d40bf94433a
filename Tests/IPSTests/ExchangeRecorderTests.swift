import IPS
import SOAP
import ServiceClient
import Simulators
import TestServers
import Testing

@Suite("The record of exchanges", .timeLimit(.minutes(10)))
struct ExchangeRecorderTests {
    @Test("each exchange is kept with both messages, and shows neither the password nor a handle")
    func redaction() async throws {
        let recorder = ExchangeRecorder()
        try await withSimulatedService(assets: 60, configure: { $0.recorder = recorder }) { client, simulator in
            try await client.withSession(company: "Sample Company") { session in
                _ = try await session.searchAssets(SearchAssetsParam(recordsPerPage: 5))
                _ = try await session.getUserInfo(GetUserInfoParam(email: "user@sample.example"))
                // A fault that quotes the handle that it refuses: that of a user instead of an asset's owner company.
                let user = try await session.user(email: "user@sample.example")
                simulator.misbehaviour.add(.html, to: "getCompanyMembership")
                _ = try? await session.getCompanyMembership(for: .handle(user))
            }
        }
        let exchanges = recorder.exchanges
        #expect(exchanges.map(\.operation).prefix(2) == ["getCompanyInfo", "searchAssets"])
        #expect(exchanges.last?.failure == "notSOAP")
        #expect(exchanges.allSatisfy { $0.exchange.status == 200 && !$0.exchange.request.isEmpty })
        let text = recorder.text
        #expect(text.contains("searchAssetsParam") && text.contains("searchAssetsReturn"))
        #expect(!text.contains("sample-password"))
        // The shapes of the simulator's handles: a letter, a bar and more; all stand in elements that end with Handle.
        #expect(text.matches(of: /\b[a-z]{1,3}\|[^<\s]+/).map { String($0.output) } == [])
        #expect(text.matches(of: /<\w*[hH]andle>(?!&lt;redacted&gt;)[^<]+</).map { String($0.output) } == [])
    }

    @Test("a handle that the reason of a fault quotes is kept back there too")
    func quotedHandle() async throws {
        let recorder = ExchangeRecorder()
        let answers = [Self.company, Self.fault]
        try await ScriptedServer.run { _, number in
            .text(answers[min(number, 1)], status: number == 0 ? 200 : 500, headers: [("Content-Type", "text/xml")])
        } _: { server in
            try await AsyncHTTPClientTransport.withTransport { transport in
                var configuration = IPSConfiguration(
                    endpoint: "http://127.0.0.1:\(server.port)/",
                    credentials: Credentials(user: "someone", password: Secret("hunter2&<"))
                )
                configuration.recorder = recorder
                let client = try IPSClient(configuration: configuration, transport: transport)
                await #expect(throws: IPSError.self) {
                    try await client.withSession(company: "Sample") { session in try await session.searchAssets() }
                }
            }
        }
        #expect(recorder.count >= 2)
        #expect(recorder.text.contains("is unknown"))
        #expect(!recorder.text.contains("c|4711"))
        #expect(!recorder.text.contains("hunter2"))
    }

    @Test("an older exchange makes place for a newer one, and long messages are cut")
    func ring() async throws {
        let recorder = ExchangeRecorder(capacity: 2)
        try await withSimulatedService(assets: 300, configure: { $0.recorder = recorder }) { client, _ in
            try await client.withSession(company: "Sample Company") { session in
                _ = try await session.searchAssets()
                _ = try await session.getUserInfo()
            }
        }
        #expect(recorder.exchanges.map(\.number) == [2, 3] && recorder.count == 3)
        #expect(recorder.exchanges.first.map { $0.exchange.response?.count ?? 0 < SOAPExchange.mostCharacters + 100 } == true)
        #expect(recorder.text.hasPrefix("(1 older exchanges are forgotten)"))
        #expect(recorder.text.contains("bytes in all)"))
    }

    private static func envelope(_ body: String) -> String {
        #"<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>\#(body)</e:Body></e:Envelope>"#
    }

    private static let company = envelope(
        #"<getCompanyInfoReturn xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><companyInfo><companyHandle>c|4711</companyHandle>"#
            + "<name>Sample</name></companyInfo></getCompanyInfoReturn>"
    )

    private static let fault = envelope(
        "<e:Fault><faultcode>e:Client</faultcode><faultstring>f</faultstring><detail>"
            + #"<ipsApiFault xmlns="http://www.scene7.com/IpsApi/xsd"><code>30000</code><reason>companyHandle c|4711 is unknown</reason>"#
            + "</ipsApiFault></detail></e:Fault>"
    )
}
