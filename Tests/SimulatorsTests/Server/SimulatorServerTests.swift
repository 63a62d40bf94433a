import AsyncHTTPClient
import Hummingbird
import NIOHTTP1
import Simulators
import Synchronization
import TestServers
import Testing

@Suite("The frame of the simulators", .timeLimit(.minutes(10)))
struct SimulatorServerTests {
    private func server(
        configuration: SimulatorServerConfiguration = .init(),
        misbehaviour: MisbehaviourSwitch = .init()
    ) -> SimulatorServer {
        SimulatorServer(name: "sample", configuration: configuration, misbehaviour: misbehaviour) { router in
            router.get("hello") { _, context in
                context.notes.operation = "hello"
                context.notes.user = "someone"
                return Response.text("hello, world")
            }
            router.get("broken") { _, _ -> Response in throw SimulatorError(.invalidStore, "the table is gone") }
            router.post("echo") { request, _ in
                Response.bytes(try await request.bytes(upTo: 10), type: "application/octet-stream")
            }
        }
    }

    @Test("It answers on loopback, on a port of its own")
    func answers() async throws {
        try await server().withServer { running in
            #expect(running.url == "http://127.0.0.1:\(running.port)")
            let answer = try await fetch(running.url + "/hello")
            #expect(answer.status == 200)
            #expect(answer.text == "hello, world")
        }
    }

    @Test("It returns what the body returns, throws what the body throws, and is gone then")
    func scoped() async throws {
        struct Stop: Error {}
        let url = try await server().withServer { $0.url }
        #expect(await isUnreachable(url + "/hello"))
        await #expect(throws: Stop.self) { try await server().withServer { _ in throw Stop() } }
    }

    @Test("A taken port is an error that names it")
    func takenPort() async throws {
        try await server().withServer { running in
            let second = server(configuration: .init(port: running.port))
            let error = await #expect(throws: SimulatorError.self) { try await second.withServer { _ in } }
            #expect(error?.code == .cannotStart)
            #expect(error?.description.contains("127.0.0.1:\(running.port)") == true)
        }
    }

    @Test("run() goes on until its task is cancelled")
    func runs() async throws {
        let (urls, found) = AsyncStream<String>.makeStream()
        let task = Task { try await server().run { found.yield($0.url) } }
        let url = try #require(await urls.first { _ in true })
        let answer = try await fetch(url + "/hello")
        #expect(answer.status == 200)
        task.cancel()
        _ = await task.result
        #expect(await isUnreachable(url + "/hello"))
    }

    @Test("With TLS, a client that trusts the certificate is served, another is not")
    func encrypted() async throws {
        try await server(configuration: .init(encryption: .selfMade(certificateFile: nil))).withServer { running in
            let certificate = try #require(running.certificate)
            #expect(running.url.hasPrefix("https://127.0.0.1:"))
            #expect(certificate.sha256.count == 64)
            try await withClient(trusting: certificate.pem) { client in
                let byAddress = try await fetch(running.url + "/hello", client: client)
                #expect(byAddress.text == "hello, world")
                let byName = try await fetch("https://localhost:\(running.port)/hello", client: client)
                #expect(byName.status == 200)
            }
            try await withClient(trusting: SelfMadeCertificate().pem) { client in
                #expect(await isUnreachable(running.url + "/hello", client: client))
            }
        }
    }

    @Test("An unknown path, a failing handler and a body over the limit each say why")
    func reasons() async throws {
        try await server().withServer { running in
            let unknown = try await fetch(running.url + "/nowhere")
            #expect(unknown.status == 404)
            #expect(unknown.text == "nothing answers GET /nowhere here")
            let broken = try await fetch(running.url + "/broken")
            #expect(broken.status == 500)
            #expect(broken.text.contains("the table is gone"))
            let large = try await fetch(running.url + "/echo", method: .POST, body: Array("0123456789A".utf8))
            #expect(large.status == 413)
            #expect(large.text.contains("10 bytes"))
        }
    }

    @Test("The access log has one entry per exchange")
    func accessLog() async throws {
        let entries = Mutex<[AccessLogEntry]>([])
        let configuration = SimulatorServerConfiguration(
            accessLog: { entry in entries.withLock { $0.append(entry) } },
            clock: ManualClock()
        )
        try await server(configuration: configuration).withServer { running in
            _ = try await fetch(running.url + "/hello?page=1")
            _ = try await fetch(running.url + "/nowhere")
        }
        #expect(
            entries.withLock { $0.map(\.description) } == [
                "GET /hello hello someone 200 12 bytes 0.0 ms",
                "GET /nowhere - - 404 33 bytes 0.0 ms",
            ]
        )
    }

    @Test("Fault hooks replace as many answers as they were told to")
    func hooks() async throws {
        let clock = ManualClock()
        let hooks = MisbehaviourSwitch()
        try await server(configuration: .init(clock: clock), misbehaviour: hooks).withServer { running in
            try await withClient { client in
                hooks.add(.html, to: "hello", times: 2)
                hooks.add(.status(503), to: "other")
                for _ in 0..<2 {
                    let page = try await fetch(running.url + "/hello", client: client)
                    #expect(page.header("Content-Type") == "text/html; charset=utf-8")
                }
                #expect(try await fetch(running.url + "/hello", client: client).text == "hello, world")
                hooks.add(.delay(.seconds(90)))
                #expect(try await fetch(running.url + "/hello", client: client).text == "hello, world")
                #expect(clock.sleeps == [.seconds(90)])
                for behaviour in [Misbehaviour.halfResponse, .dropConnection] {
                    hooks.add(behaviour)
                    await #expect(throws: (any Error).self) { try await fetch(running.url + "/hello", client: client) }
                }
                hooks.add(.status(503))
                hooks.clear()
                #expect(try await fetch(running.url + "/hello", client: client).status == 200)
            }
        }
    }
}
