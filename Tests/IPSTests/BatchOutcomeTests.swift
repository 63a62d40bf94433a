import SOAP
import ServiceClient
import TestServers
import Testing
import XMLStream

@testable import IPS

@Suite("Batch operations", .timeLimit(.minutes(10)))
struct BatchOutcomeTests {
    private func call<Result: Sendable>(
        configure: (inout IPSConfiguration) -> Void = { _ in },
        _ body: (IPSSession) async throws -> Result
    ) async throws -> Result {
        let answer = """
            <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
            <setAssetsPublishStateReturn xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03">
            <successCount>3</successCount><warningCount>1</warningCount><errorCount>2</errorCount>
            <warningDetailArray><items><assetHandle>a|1</assetHandle><code>50001</code><reason>is a set</reason></items></warningDetailArray>
            <errorDetailArray><items><assetHandle>a|2</assetHandle><code>30001</code><reason>a|2 is unknown</reason></items>
            <items><assetHandle>a|3</assetHandle><code>20009</code><reason>not permitted</reason></items></errorDetailArray>
            </setAssetsPublishStateReturn></e:Body></e:Envelope>
            """
        return try await ScriptedServer.run { _, _ in
            .text(answer, headers: [("Content-Type", "text/xml")])
        } _: { server in
            try await AsyncHTTPClientTransport.withTransport { transport in
                var configuration = IPSConfiguration(
                    endpoint: "http://127.0.0.1:\(server.port)/",
                    credentials: Credentials(user: "someone", password: Secret("x"))
                )
                configure(&configuration)
                let client = try IPSClient(configuration: configuration, transport: transport)
                return try await client.withSession { session in try await body(session) }
            }
        }
    }

    private func publish(_ session: IPSSession) async throws -> BatchOutcome {
        // The company's handle does not matter here, so that the call needs no look-up.
        try await session.call(BatchProbe(), CallContext(company: .none)).outcome
    }

    /// The same operation without its required company.
    private struct BatchProbe: IPSInput {
        typealias Output = SetAssetsPublishStateReturn
        static let operation = IPSOperation(
            name: "setAssetsPublishState",
            action: "setAssetsPublishState",
            input: "setAssetsPublishStateParam",
            output: "setAssetsPublishStateReturn"
        )
        init() {}
        init(from cursor: inout XMLCursor) throws(XMLError) { cursor.skip() }
        mutating func fill(_ fields: SessionFields) {}
        func encode(to writer: inout XMLWriter) throws(XMLError) {}
    }

    @Test("the outcome has the counts, and the reason for each object")
    func outcome() async throws {
        let outcome = try await call { try await publish($0) }
        #expect((outcome.successCount, outcome.warningCount, outcome.errorCount) == (3, 1, 2))
        #expect(outcome.errors.map(\.description) == ["30001: <redacted> is unknown", "20009: not permitted"])
        #expect(outcome.errors.allSatisfy { $0.asset != nil } && outcome.warnings.map(\.reason) == ["is a set"])
        #expect(!outcome.isComplete)
        let error = #expect(throws: IPSError.self) { try outcome.throwOnPartialFailure() }
        #expect(error?.code == .partialFailure && error?.outcome == outcome)
        #expect(!"\(outcome)\(outcome.errors)".contains("a|"))
    }

    @Test("a handle that the reason for an object quotes is not in the record of the exchange either")
    func record() async throws {
        let recorder = ExchangeRecorder()
        _ = try await call(configure: { $0.recorder = recorder }, { try await publish($0) })
        let response = try #require(recorder.exchanges.last?.exchange.response)
        #expect(response.contains("<reason>&lt;redacted&gt; is unknown</reason>"), "\(response)")
        #expect(!recorder.text.contains("a|"))
    }

    @Test("a client can be told to throw what fails in part")
    func throwing() async throws {
        let error = await #expect(throws: IPSError.self) {
            try await call(configure: { $0.throwsOnPartialFailure = true }) { try await publish($0) }
        }
        #expect(error?.code == .partialFailure)
        #expect(error?.operation == "setAssetsPublishState")
        #expect(error?.message.contains("3 succeeded, 1 with warnings, 2 failed: 30001: <redacted> is unknown") == true)
        #expect(error?.outcome?.errorCount == 2)
    }

    @Test("a batch of the simulator that fails in part says which assets, and throws where the client is told to")
    func simulated() async throws {
        for throwsOnFailure in [false, true] {
            try await withSimulatedService(assets: 60, configure: { $0.throwsOnPartialFailure = throwsOnFailure }) { client, _ in
                try await client.withSession(company: "Sample Company") { session in
                    let found = try await session.searchAssets(
                        SearchAssetsParam(recordsPerPage: 3),
                        selecting: .only("assetArray/items/assetHandle")
                    )
                    let assets = (found.assetArray ?? []).compactMap(\.assetHandle)
                    let deleted = try await session.deleteAssets(DeleteAssetsParam(assetHandleArray: Array(assets.prefix(2)))).outcome
                    #expect(deleted.isComplete && deleted.successCount == 2)
                    // Restored in one batch: two that are in the trash, and one that is not.
                    let outcome: BatchOutcome?
                    do {
                        outcome = try await session.restoreAssetsFromTrash(RestoreAssetsFromTrashParam(assetHandleArray: assets)).outcome
                        #expect(!throwsOnFailure)
                    } catch let error as IPSError {
                        #expect(throwsOnFailure && error.code == .partialFailure && error.operation == "restoreAssetsFromTrash")
                        outcome = error.outcome
                    }
                    #expect(outcome?.successCount == 2 && outcome?.errorCount == 1)
                    #expect(outcome?.errors.map(\.asset) == [assets[2]] && outcome?.errors.first?.code == 30001)
                    #expect(outcome?.errors.first?.reason.isEmpty == false)
                }
            }
        }
    }
}
