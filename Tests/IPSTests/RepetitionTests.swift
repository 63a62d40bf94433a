import SOAP
import ServiceClient
import TestServers
import Testing

@testable import IPS

@Suite("Repetitions", .timeLimit(.minutes(10)))
struct RepetitionTests {
    /// Ways in which an answer to getProjects and addProjectAssets can go wrong for a while.
    enum Trouble: CaseIterable {
        case busy
        case tooMany
        case reset
        case closed
        case cutOff

        var reply: Reply {
            switch self {
            case .busy: .text("busy", status: 503)
            case .tooMany: .text("slower", status: 429, headers: [("Retry-After", "7")])
            case .reset: Reply([.reset])
            case .closed: Reply([.close])
            case .cutOff: Reply([.bytes(Reply.head(200, [("Content-Length", "1000")]) + Array("<e:Env".utf8)), .close])
            }
        }

        /// What the client says when it does not try again.
        var code: IPSError.Code {
            switch self {
            case .busy, .tooMany: .notSOAP
            case .reset, .closed: .transport
            case .cutOff: .truncatedResponse
            }
        }
    }

    private func outcome(
        of trouble: Trouble,
        times: Int,
        rule: RepeatRule = .reads,
        configure: (inout IPSConfiguration) -> Void = { _ in },
        call: @escaping (IPSSession) async throws -> Void
    ) async throws -> (error: IPSError?, requests: Int) {
        try await ScriptedService.run { operation, count, _ in
            operation == "getCompanyInfo" ? ScriptedService.company("c|1") : count <= times ? .reply(trouble.reply) : .content("")
        } configure: {
            configure(&$0)
        } _: { client, _, server in
            try await client.withSession(company: "A") { session in
                var error: IPSError?
                do {
                    try await call(session.with(repeating: rule))
                } catch let failure as IPSError {
                    error = failure
                }
                return (error, server.requests.count - 1)
            }
        }
    }

    @Test("a read is sent again until it succeeds", arguments: Trouble.allCases)
    func read(trouble: Trouble) async throws {
        let (error, requests) = try await outcome(of: trouble, times: 2) { _ = try await $0.getProjects() }
        #expect(error == nil)
        #expect(requests == 3)
    }

    @Test("a write that the service may have acted upon is not sent again, and the error says what happened", arguments: Trouble.allCases)
    func write(trouble: Trouble) async throws {
        let (error, requests) = try await outcome(of: trouble, times: 1) {
            _ = try await $0.createProject(CreateProjectParam(projectName: "p"))
        }
        #expect(error?.code == trouble.code)
        #expect(requests == 1)
    }

    @Test("a write is sent again when the caller says so", arguments: Trouble.allCases)
    func permittedWrite(trouble: Trouble) async throws {
        let (error, requests) = try await outcome(of: trouble, times: 1, rule: .everything) {
            _ = try await $0.createProject(CreateProjectParam(projectName: "p"))
        }
        #expect(error == nil)
        #expect(requests == 2)
    }

    @Test("nothing is sent again when the caller says so")
    func nothing() async throws {
        let (error, requests) = try await outcome(of: .busy, times: 1, rule: .nothing) { _ = try await $0.getProjects() }
        #expect(error?.code == .notSOAP)
        #expect(requests == 1)
    }

    @Test("attempts are counted, waits grow with jitter, and Retry-After is kept")
    func waits() async throws {
        let clock = ManualClock()
        let (error, requests) = try await outcome(of: .busy, times: 9) {
            $0.clock = clock
            $0.retry = RetryPolicy(maximumAttempts: 4, initialDelay: .seconds(2), jitter: { 0.5 })
        } call: {
            _ = try await $0.getProjects()
        }
        #expect(error?.exchange?.status == 503)
        #expect(requests == 4)
        #expect(clock.sleeps == [.seconds(1.5), .seconds(3), .seconds(6)])
        let patient = ManualClock()
        _ = try await outcome(of: .tooMany, times: 1) {
            $0.clock = patient
        } call: {
            _ = try await $0.getProjects()
        }
        #expect(patient.sleeps == [.seconds(7)])
    }

    @Test("no repetition begins after the deadline")
    func deadline() async throws {
        let clock = ManualClock()
        let (error, requests) = try await outcome(of: .tooMany, times: 9) {
            $0.clock = clock
            $0.retry = RetryPolicy(maximumAttempts: 9, deadline: .seconds(15))
        } call: {
            _ = try await $0.getProjects()
        }
        #expect(error?.exchange?.status == 429)
        #expect(requests == 3)
    }

    @Test("a port where nobody listens is tried again for a write too, since nothing can have happened")
    func notReached() async throws {
        let clock = ManualClock()
        try await ScriptedService.run { _, _, _ in
            .content("")
        } configure: {
            $0.clock = clock
            $0.endpoint = "http://127.0.0.1:1/scene7/services/IpsApiService"
        } _: { client, _, _ in
            let error = await #expect(throws: IPSError.self) {
                try await client.withSession { try await $0.setPassword(SetPasswordParam(password: "p")) }
            }
            #expect(error?.code == .transport)
            #expect(clock.sleeps.count == 2)
        }
    }

    @Test("a server that stops answering meets the time-out, and a write is not sent again")
    func silence() async throws {
        for (isRead, expected) in [(true, 2), (false, 1)] {
            let requests = try await ScriptedService.run { operation, count, _ in
                operation == "getCompanyInfo" ? ScriptedService.company("c|1") : count == 1 ? .reply(Reply([.silence])) : .content("")
            } configure: {
                $0.timeout = .seconds(5)
            } _: { client, calls, _ in
                try await client.withSession(company: "A") { session in
                    if isRead {
                        _ = try await session.getProjects()
                        return calls["getProjects"]
                    }
                    let error = await #expect(throws: IPSError.self) {
                        try await session.createProject(CreateProjectParam(projectName: "p"))
                    }
                    #expect((error?.underlyingError as? ServiceClientError)?.code == .timedOut)
                    return calls["createProject"]
                }
            }
            #expect(requests == expected)
        }
    }

    @Test("the operations that only read are told by their names, and none that writes is among them")
    func reading() {
        let writing = ["set", "add", "delete", "remove", "update", "create", "save", "move", "rename", "submit", "empty", "restore"]
        func isWriting(_ name: String) -> Bool { writing.contains { name.hasPrefix($0) } }
        var reads: [String] = []
        var others: [String] = []
        for operation in ipsOperations.map({ $0.operation }) {
            if operation.isRead { reads.append(operation.name) } else if !isWriting(operation.name) { others.append(operation.name) }
        }
        #expect(reads.count == 57)
        #expect(reads.filter(isWriting) == [])
        let expected = [
            "batchSetAssetMetadata", "batchSetFontFields", "batchSetIccProfileFields", "batchSetImageFields", "batchSetThumbAsset",
            "cdnCacheInvalidation", "copyImage", "executeJob", "forceRepublishAssets", "generatePassword", "pauseJob", "replaceImage",
            "resumeJob", "stopJob",
        ]
        #expect(others.sorted() == expected)
    }
}
