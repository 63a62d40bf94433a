import IPS
import SOAP
import ServiceClient
import TestServers
import Testing

@Suite("Answers are parsed while they come", .timeLimit(.minutes(10)))
struct AnswerParsingTests {
    private static let root = "searchAssetsReturn xmlns='\(APIVersion.newest.namespace)'"

    private static func chunk(_ bytes: some Collection<UInt8>) -> [UInt8] {
        Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Array("\r\n".utf8)
    }

    /// The answer to getCompanyInfo, or to the search after it.
    private static func answer(_ operation: String, _ reply: ScriptedService.Answer) -> ScriptedService.Answer {
        operation == "getCompanyInfo" ? ScriptedService.company("c|1") : reply
    }

    @Test("an answer that goes too deep ends the call, although the answer itself never ends")
    func endless() async throws {
        let head = Reply.head(200, [("Content-Type", "text/xml"), ("Transfer-Encoding", "chunked")])
        let open = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><\(Self.root)>"
        let deeper = Self.chunk(String(repeating: "<deeper>", count: 100).utf8)
        let reply = Reply([.bytes(head + Self.chunk(open.utf8)), .endless(deeper)])
        try await ScriptedService.run({ operation, _, _ in Self.answer(operation, .reply(reply)) }) { client, calls, _ in
            try await client.withSession(company: "A") { session in
                let error = await #expect(throws: IPSError.self) { _ = try await session.searchAssets() }
                #expect(error?.code == .invalidResponse)
                #expect(error?.message.contains("the limit depth is 128") == true, "\(error?.message ?? "")")
                #expect(error?.exchange?.status == 200)
                #expect(calls["searchAssets"] == 1)
            }
        }
    }

    @Test("one value that is too large for its type, empty or nil does not make its page unreadable")
    func lenient() async throws {
        let items = """
            <items><name>a</name><videoInfo><fileSize>3000000000</fileSize></videoInfo></items>\
            <items><name>b</name><lastModified xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>\
            <imageInfo><width/><height> </height><resolution/></imageInfo></items>
            """
        let content = "<totalRows>2</totalRows><assetArray>\(items)</assetArray>"
        try await ScriptedService.run({ operation, _, _ in Self.answer(operation, .content(content)) }) { client, _, _ in
            try await client.withSession(company: "A") { session in
                let assets = try await session.searchAssets().assetArray ?? []
                #expect(assets.map(\.name) == ["a", "b"])
                #expect(assets.first?.videoInfo?.fileSize == 3_000_000_000)
                #expect(assets.last?.lastModified == nil && assets.last?.imageInfo?.width == nil)
            }
        }
        let wrong = "<assetArray><items><videoInfo><fileSize>large</fileSize></videoInfo></items></assetArray>"
        try await ScriptedService.run({ operation, _, _ in Self.answer(operation, .content(wrong)) }) { client, _, _ in
            try await client.withSession(company: "A") { session in
                let error = await #expect(throws: IPSError.self) { _ = try await session.searchAssets() }
                #expect(error?.message.contains("“large” is not a whole number") == true, "\(error?.message ?? "")")
            }
        }
    }

    @Test("handles in arrays that are not called so are handles too, and shown nowhere")
    func presets() async throws {
        let job = """
            <jobArray><items><name>a</name><reprocessAssetsJob><mediaOptions><videoEncodingPresetsArray><items>ps|4711|x</items>\
            </videoEncodingPresetsArray></mediaOptions></reprocessAssetsJob></items></jobArray>
            """
        let recorder = ExchangeRecorder()
        try await ScriptedService.run(
            { operation, _, _ in Self.answer(operation, .content(job)) },
            configure: { $0.recorder = recorder }
        ) { client, _, _ in
            try await client.withSession(company: "A") { session in
                let options = try await session.getScheduledJobs().jobArray?.first?.reprocessAssetsJob?.mediaOptions
                #expect(options?.videoEncodingPresetsArray?.count == 1)
                #expect(!"\(String(describing: options))".contains("4711"))
                let exchange = try #require(recorder.exchanges.last)
                #expect(!"\(exchange)".contains("4711"))
            }
        }
    }

    @Test("an answer that breaks off within a record is asked for again, and none of its records is left")
    func brokenOff() async throws {
        let items = (1...500).map { "<items><name>\($0)</name></items>" }.joined()
        let content = "<\(Self.root)><totalRows>500</totalRows><assetArray>\(items)</assetArray></searchAssetsReturn>"
        let whole = ScriptedService.envelope(content)
        let head = Reply.head(200, [("Content-Type", "text/xml"), ("Content-Length", "\(whole.count)")])
        let half = Reply([.bytes(head + whole.dropLast(2_000)), .close])
        try await ScriptedService.run(
            { operation, count, _ in
                Self.answer(operation, .reply(count == 1 ? half : .answer(headers: [("Content-Type", "text/xml")], whole)))
            },
            configure: { $0.clock = ContinuousClock() }
        ) { client, calls, _ in
            try await client.withSession(company: "A") { session in
                let answer = try await session.searchAssets()
                #expect(answer.assetArray?.compactMap(\.name) == (1...500).map(String.init))
                #expect(calls["searchAssets"] == 2)
            }
        }
    }

    @Test("a middleware reads an answer before the client does, and hands it on", arguments: [1 << 20, 10])
    func middleware(limit: Int) async throws {
        let answers = { @Sendable (operation: String, _: Int, _: ReceivedRequest) in
            Self.answer(operation, .content("<totalRows>7</totalRows>"))
        }
        try await ScriptedService.run(answers) { _, _, server in
            try await AsyncHTTPClientTransport.withTransport { transport in
                let configuration = IPSConfiguration(
                    endpoint: "http://127.0.0.1:\(server.port)/",
                    credentials: Credentials(user: "someone@sample.example", password: Secret("sample-password"))
                )
                let client = try IPSClient(configuration: configuration, transport: transport, middlewares: [CollectBody(upTo: limit)])
                let search = { try await client.withSession(company: "A") { try await $0.searchAssets().totalRows } }
                guard limit == 10 else { return #expect(try await search() == 7) }
                let error = await #expect(throws: IPSError.self) { try await search() }
                #expect((error?.underlyingError as? ServiceClientError)?.code == .responseTooLarge)
            }
        }
    }
}
