import IPS
import ServiceClient
import Simulators
import Synchronization
import TestServers
import Testing

@Suite("Who calls", .timeLimit(.minutes(10)))
struct AuthenticationTests {
    @Test("each way of saying who calls is taken, and each says the locale", arguments: AuthenticationMethod.allCases)
    func methods(method: AuthenticationMethod) async throws {
        try await withSimulatedService(assets: 20, configure: { $0.authentication = method }) { client, _ in
            try await client.withSession(company: "Sample Company", locale: LocaleTag("de-DE")) { session in
                let status = try await session.checkLogin()
                #expect(status == .validLogin)
                let error = await #expect(throws: IPSError.self) {
                    try await session.getFolderTree(GetFolderTreeParam(folderPath: "no", depth: 0))
                }
                #expect(error?.fault?.reason.contains("Ordner") == true, "\(error?.fault?.reason ?? "")")
            }
        }
    }

    @Test("the program says its name and version")
    func application() async throws {
        try await ScriptedService.run { _, _, _ in
            .content("")
        } _: { client, _, server in
            _ = try await client.withSession { try await $0.getUsers() }
            let request = String(decoding: server.requests.last?.body ?? [], as: UTF8.self)
            #expect(request.contains("<appName>Castile</appName><appVersion>"))
        }
    }

    @Test("a password provider is asked once for many calls, and once more when the service refuses its answer")
    func provider() async throws {
        let passwords = RotatedPasswords()
        try await withSimulatedService(
            assets: 20,
            configure: {
                $0.passwordProvider = { user in
                    #expect(user == "admin@sample.example")
                    return passwords.next()
                }
            }
        ) { client, _ in
            try await client.withSession(company: "Sample Company") { session in
                try await withThrowingTaskGroup(of: Void.self) { tasks in
                    for _ in 0..<30 { tasks.addTask { _ = try await session.getFolderTree(GetFolderTreeParam(depth: 0)) } }
                    try await tasks.waitForAll()
                }
            }
        }
        #expect(passwords.count == 2)
    }

    @Test("a login is checked with the password that the provider gave last")
    func checkLoginAfterRotation() async throws {
        let passwords = RotatedPasswords()
        try await withSimulatedService(
            assets: 1,
            configure: { $0.passwordProvider = { _ in passwords.next() } }
        ) { client, _ in
            let status = try await client.withSession { try await $0.checkLogin() }
            #expect(status == .validLogin)
        }
        #expect(passwords.count == 2)
    }

    @Test("a provider that has no other password is not asked for ever, and one that fails ends the call")
    func refusedProvider() async throws {
        struct Closed: Error {}
        let asked = Mutex(0)
        try await ScriptedService.run { _, _, _ in
            .fault(10001)
        } configure: {
            $0.passwordProvider = { _ in
                asked.withLock { $0 += 1 }
                return Secret("always-the-same")
            }
        } _: { client, calls, _ in
            let error = await #expect(throws: IPSError.self) { _ = try await client.withSession { try await $0.getUsers() } }
            #expect(error?.code == .authentication)
            #expect(calls["getUsers"] == 1)
        }
        #expect(asked.withLock { $0 } == 2)
        try await ScriptedService.run { _, _, _ in
            .content("")
        } configure: {
            $0.passwordProvider = { _ in throw Closed() }
        } _: { client, calls, _ in
            await #expect(throws: Closed.self) { _ = try await client.withSession { try await $0.getUsers() } }
            #expect(calls["getUsers"] == 0)
        }
    }
}

/// The passwords of a vault in which the first is out of date.
private final class RotatedPasswords: Sendable {
    private let asked = Mutex(0)

    /// How often it was asked.
    var count: Int { asked.withLock { $0 } }

    func next() -> Secret {
        asked.withLock { count in
            count += 1
            return Secret(count == 1 ? "out-of-date" : "sample-password")
        }
    }
}
