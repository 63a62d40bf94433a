import IPS
import SOAP
import ServiceClient
import Simulators
import Testing

@Suite("What goes wrong in a call", .timeLimit(.minutes(10)))
struct FailureTests {
    /// The error of a search, whatever it is.
    private func failure(
        user: String = "admin@sample.example",
        password: String = "sample-password",
        company: String? = "Sample Company",
        misbehaviour: Misbehaviour? = nil,
        configure: (inout IPSConfiguration) -> Void = { _ in }
    ) async throws -> IPSError? {
        try await withSimulatedService(assets: 60, user: user, password: password, configure: configure) { client, simulator in
            if let misbehaviour { simulator.misbehaviour.add(misbehaviour, to: "searchAssets", times: 9) }
            return await #expect(throws: IPSError.self) {
                try await client.withSession(company: company) { session in try await session.searchAssets() }
            }
        }
    }

    @Test("a wrong password is an authentication failure with the service's code and reason")
    func password() async throws {
        let error = try await failure(password: "wrong-s3cret")
        #expect(error?.code == .authentication)
        #expect(error?.fault?.code == 10001)
        #expect(error?.fault?.reason.isEmpty == false)
        #expect(error?.exchange?.status == 500)
    }

    @Test("a company that nobody knows is named")
    func company() async throws {
        let error = try await failure(company: "Sample Compnay")
        #expect(error?.code == .unknownName)
        #expect(error?.message.contains("Sample Compnay") == true)
    }

    @Test("an operation that needs a company says how to give it one")
    func noCompany() async throws {
        let error = try await failure(company: nil)
        #expect(error?.code == .noCompany)
        #expect(error?.message.contains("in: .company(named:") == true)
    }

    @Test("an HTML page, half an answer and a dropped connection are told apart")
    func answers() async throws {
        let html = try await failure(misbehaviour: .html)
        #expect(html?.code == .notSOAP)
        #expect(html?.message.contains("text/html") == true)
        let half = try await failure(misbehaviour: .halfResponse)
        #expect(half?.code == .truncatedResponse)
        let dropped = try await failure(misbehaviour: .dropConnection)
        #expect(dropped?.code == .transport || dropped?.code == .truncatedResponse)
    }

    @Test("a port where nobody listens names host and port")
    func deadPort() async throws {
        let error = try await failure { $0.endpoint = "http://127.0.0.1:1/scene7/services/IpsApiService" }
        #expect(error?.code == .transport)
        #expect((error?.underlyingError as? ServiceClientError)?.code == .unreachable)
        #expect(error?.message.contains("127.0.0.1:1") == true)
    }

    @Test("an answer larger than the limit names the limit")
    func tooLarge() async throws {
        let error = try await failure { $0.responseBytes = 2000 }
        #expect(error?.code == .transport)
        #expect(error?.message.contains("responseBytes") == true)
    }

    @Test("an operation that the role forbids is an authorization failure")
    func authorization() async throws {
        try await withSimulatedService(assets: 10, user: "user@sample.example") { client, _ in
            let error = await #expect(throws: IPSError.self) { try await client.withSession { try await $0.getUsers() } }
            #expect(error?.code == .authorization)
            #expect(error?.fault?.kind == .authorization)
        }
    }

    @Test("an operation that the simulator does not carry is the service's refusal")
    func notCarried() async throws {
        try await withSimulatedService(assets: 10) { client, _ in
            let error = await #expect(throws: IPSError.self) {
                try await client.withSession(company: "Sample Company") { session in
                    let found = try await session.searchAssets(SearchAssetsParam(recordsPerPage: 1)).assetArray
                    let asset = try #require(found?.first?.assetHandle)
                    return try await session.getZipEntries(GetZipEntriesParam(assetHandle: asset))
                }
            }
            #expect(error?.code == .service)
            #expect(error?.fault?.kind == .service)
        }
    }

    @Test("no error shows the password or a handle, however it is printed")
    func secrecy() async throws {
        for misbehaviour in [nil, Misbehaviour.html, .halfResponse, .status(503)] {
            let error = try await failure(password: misbehaviour == nil ? "wrong-s3cret" : "sample-password", misbehaviour: misbehaviour)
            var dumped = ""
            dump(error, to: &dumped)
            let request = error?.exchange?.request ?? ""
            for text in ["\(error.map { "\($0)" } ?? "")", String(reflecting: error), dumped, request, error?.exchange?.response ?? ""] {
                #expect(!text.contains("wrong-s3cret"))
                #expect(!text.contains("sample-password"))
                #expect(!text.contains(">c|"))
            }
            #expect(request.contains("<user>admin@sample.example</user>"))
        }
    }
}
