import HTTPTypes
import SelectDeploy
import ServiceClient
import Simulators
import Testing

@Suite("Each status of the document, from the simulator to the client", .timeLimit(.minutes(10)))
struct DeployStatusTests {
    private func failure(_ body: () async throws -> Void) async throws -> DeployError {
        try #require(await #expect(throws: DeployError.self) { try await body() })
    }

    @Test("200, 201, 202 and 204 are told apart, with request id and location")
    func successes() async throws {
        try await DeployBench.run { client, _ in
            let made = try await client.clusters.create(["name": "a"])
            #expect(made.status == 201)
            #expect(made.body == .empty)
            #expect(made.location?.hasSuffix("/api/clusters/cluster-1") == true)
            #expect(made.createdID == "cluster-1")
            #expect(made.requestID?.isEmpty == false)
            #expect(try await client.clusters.update("cluster-1", ["ip": "10.0.0.1"]).status == 204)
            let started = try await client.clusters.delete("cluster-1")
            #expect(started.status == 202)
            #expect(started.location == nil)
            #expect(started.job?.state == .queued)
            let credential: DeployValue = ["hostname": "h", "username": "u", "password": "p", "type": "host"]
            let both = try await client.storedCredentials.create(credential)
            #expect(both.status == 202)
            #expect(both.createdID == "credential-1")
            #expect(both.job != nil)
            let listed = try await client.clusters.response()
            #expect(listed.status == 200)
            #expect(listed.requestID != made.requestID)
            let event = try await client.events.only(
                matching: DeployQuery().where(\.requestID == .exactly(made.requestID ?? "")).fields(\.message)
            )
            #expect(event?.message == "POST /clusters")
        }
    }

    @Test("The version in the base path is kept in locations")
    func version() async throws {
        try await SelectDeploySimulator(configuration: .init(eventCount: 0)).withServer { running in
            try await DeployClient.with(host: running.url, basePath: .version3, credentials: DeployBench.credentials) { client in
                let made = try await client.clusters.create(["name": "a"])
                #expect(made.location == "\(running.url)/api/v3/clusters/cluster-1")
            }
        }
    }

    @Test("400, 404, 405, 409 and 501 come with the reason of the server")
    func failures() async throws {
        try await DeployBench.run { client, _ in
            _ = try await client.clusters.create(["name": "a"])
            let any = try client.collection("clusters")
            let cases: [(DeployError.Code, Int, () async throws -> Void)] = [
                (.badRequest, 400, { _ = try await client.clusters.create([:]) }),
                (.badRequest, 400, { _ = try await client.clusters.create(["nmae": "x"]) }),
                (.badRequest, 400, { _ = try await any.response(matching: DeployQuery().where("nmae=x")) }),
                (.badRequest, 400, { _ = try await any.response(flags: [("max_records", "x")]) }),
                (.badRequest, 400, { _ = try await client.jobs.record("j", flags: [("poll_timeout", "121")]) }),
                (.badRequest, 400, { _ = try await client.clusters.update("cluster-1", ["nodes": 5]) }),
                (.notFound, 404, { _ = try await client.clusters.record("none") }),
                (.notFound, 404, { _ = try await client.nodes(of: "none").response() }),
                (.notFound, 404, { _ = try await client.collection("nowhere").response() }),
                (.methodNotAllowed, 405, { _ = try await client.jobs.delete("j") }),
                (.methodNotAllowed, 405, { _ = try await client.events.create([:]) }),
                (.conflict, 409, { _ = try await client.clusters.create(["name": "a"]) }),
                (.conflict, 409, { _ = try await client.clusters.update("cluster-1", ["availability": "powered_off"]) }),
                (.notImplemented, 501, { _ = try await client.collection("images").response() }),
            ]
            for (code, status, body) in cases {
                let error = try await failure(body)
                #expect(error.code == code, "\(error)")
                #expect(error.status == status)
                #expect(error.requestID?.isEmpty == false)
                #expect(error.serverMessage?.isEmpty == false)
            }
        }
    }

    @Test("401 without credentials, 403 with wrong ones, 500 when the server fails")
    func others() async throws {
        let wrong = Credentials(user: "admin", password: Secret("not-it"))
        try await DeployBench.run(credentials: wrong) { client, _ in
            let error = try await failure { _ = try await client.clusters.response() }
            #expect(error.code == .forbidden)
            #expect(!"\(error)".contains("not-it"))
        }
        try await SelectDeploySimulator(configuration: .init(eventCount: 0)).withServer { running in
            let answer = try await fetch(running.url + "/api/clusters")
            #expect(answer.status == 401)
            #expect(answer.header("www-authenticate") == "Basic realm=\"deploy\"")
        }
        try await DeployBench.run { client, simulator in
            simulator.misbehaviour.add(.status(500))
            let error = try await failure { _ = try await client.clusters.response() }
            #expect(error.code == .serverError)
        }
    }

    @Test("TLS: the pinned certificate is accepted, another one and the strict rule are not")
    func encrypted() async throws {
        let configuration = SelectDeploySimulatorConfiguration(server: .init(encryption: .selfMade(certificateFile: nil)), eventCount: 0)
        try await SelectDeploySimulator(configuration: configuration).withServer { running in
            let certificate = try #require(running.certificate)
            let host = "127.0.0.1:\(running.port)"
            for (trust, isTrusted) in [
                (TLSTrust.pinned(sha256: certificate.sha256), true), (.certificateAuthority(pem: certificate.pem), true),
                (.uncheckedDangerously, true), (.strict, false), (.pinned(sha256: String(repeating: "0", count: 64)), false),
            ] {
                do {
                    try await DeployClient.with(host: host, credentials: DeployBench.credentials, trust: trust) { client in
                        let response = try await client.clusters.response()
                        #expect(response.status == 200)
                    }
                    #expect(isTrusted)
                } catch let error as DeployError {
                    #expect(!isTrusted)
                    #expect(error.code == .noAnswer)
                }
            }
        }
    }
}
