import MailStore
import ServiceClient
import Simulators
import Testing

@Suite("Calls", .timeLimit(.minutes(10)))
struct CallTests {
    @Test("A typed method returns the result, a list of users for example, with and without a byte order mark", arguments: [true, false])
    func typed(byteOrderMark: Bool) async throws {
        var server = SimulatedServer()
        server.simulator.sendsByteOrderMark = byteOrderMark
        try await server.run { client, simulator, _ in
            let info = try await client.server.getServerInfo()
            #expect(info.result == ["version": "9.0.0.9702", "machineName": "MAILSTORE"])
            #expect(info.version == 2)
            let users = try await client.server.getUsers().result
            #expect(users.array?.compactMap { $0["userName"]?.string } == ["admin", "anna", "bert"])
            #expect(simulator.calls["get-metadata"] == 1)
        }
    }

    @Test("What is written is read again: users, stores, profiles, jobs, folders, privileges, configurations")
    func roundTrips() async throws {
        try await SimulatedServer().run { client, _, _ in
            let server = client.server
            try await server.createUser(userName: "jörg", privileges: [.login, .archive], fullName: "", password: Secret("geheim & süß"))
            try await server.setUserEmailAddresses(userName: "jörg", emailAddresses: ["joerg@example.com", "j@example.com"])
            try await server.setUserPrivilegesOnFolder(userName: "jörg", folder: "anna", privileges: [.read, .write])
            let user = try await server.getUserInfo(userName: "jörg").result
            #expect(user["fullName"] == "")
            #expect(user["distinguishedName"] == JSONValue.null)
            #expect(user["privileges"] == ["login", "archive"])
            #expect(user["emailAddresses"] == ["joerg@example.com", "j@example.com"])
            #expect(user["privilegesOnFolders"] == [["folder": "anna", "privileges": ["read", "write"]]])

            let store = try #require(try await server.createStore(name: "New", type: .fileSystemInternal).result.int)
            try await server.setStoreRequestedState(id: store, requestedState: .writeProtected)
            let stores = try await server.getStores().result.array
            #expect(stores?.last?["requestedState"] == "writeProtected")

            let profile = try await server.createProfile(properties: ["name": "Mine", "nested": ["a": [1, true]]]).result
            #expect(profile["nested"] == ["a": [1, true]])
            let job = try #require(
                try await server.createJob(name: "Nightly", action: "VerifyStores", owner: "admin", timeZoneId: "$Local", time: "03:00")
                    .result.int
            )
            try await server.setJobEnabled(id: job, enabled: false)
            #expect(try await server.getJobs().result.array?.last?["enabled"] == false)

            try await server.setComplianceConfiguration(config: ["adminEmailPreviewEnabled": true])
            #expect(try await server.getComplianceConfiguration().result == ["adminEmailPreviewEnabled": true])
            let folders = try await server.getChildFolders(folder: "", maxLevels: 1).result
            #expect(folders == ["anna", "bert"])
        }
    }

    @Test("An error of a function says what the server says; a password is in no error")
    func functionErrors() async throws {
        try await SimulatedServer().run { client, _, running in
            let error = await #expect(throws: MailStoreError.self) { try await client.server.getUserInfo(userName: "nobody") }
            #expect(error?.code == .functionFailed)
            #expect(error?.description == "GetUserInfo: There is no user nobody.")
            let missing = await #expect(throws: MailStoreError.self) { try await client.serviceProvider.ping() }
            #expect(missing?.code == .wrongEdition)
            let wrong = SimulatedServer().configuration(running, password: "s3cret")
            let trust = TLSTrust.pinned(sha256: running.certificate?.sha256 ?? "")
            let refused = await #expect(throws: MailStoreError.self) {
                try await MailStoreClient.withClient(configuration: wrong, trust: trust) { try await $0.server.getUsers() }
            }
            #expect(refused?.code == .unauthorized)
            #expect(refused?.description.contains("s3cret") == false)
        }
    }

    @Test("A user who is no administrator is told so")
    func forbidden() async throws {
        let server = SimulatedServer { $0.credentials = Credentials(user: "anna", password: Secret("anna")) }
        try await server.run { client, _, _ in
            let error = await #expect(throws: MailStoreError.self) { try await client.server.getUsers() }
            #expect(error?.code == .forbidden)
        }
    }

    @Test("A call by name is checked before it is sent, and can be sent unchecked")
    func dynamic() async throws {
        try await SimulatedServer().run { client, simulator, _ in
            let users = try await client.invoke("GetUsers")
            #expect(users.result.array?.count == 3)
            for (name, parameters, code) in [
                ("GetUser", [:], .unknownFunction), ("GetUserInfo", ["username": "anna"], .unknownParameter),
                ("GetUserInfo", [:], .missingParameter),
                ("VerifyStore", ["id": "x"], .invalidParameter), ("../get-status", [:], .unknownFunction),
            ] as [(String, MailStoreParameters, MailStoreError.Code)] {
                let error = await #expect(throws: MailStoreError.self) { try await client.invoke(name, parameters: parameters) }
                #expect(error?.code == code)
                #expect(simulator.calls[name] == 0)
            }
        }
        let unchecked = SimulatedServer { $0.validatesDynamicCalls = false }
        try await unchecked.run { client, simulator, _ in
            let error = await #expect(throws: MailStoreError.self) { try await client.invoke("GetUserInfo") }
            #expect(error?.fault?.message == "Missing API argument userName.")
            #expect(simulator.calls["GetUserInfo"] == 1)
            let unknown = await #expect(throws: MailStoreError.self) { try await client.invoke("Brew") }
            #expect(unknown?.code == .notFound)
        }
    }

    @Test("The catalogue agrees with a server that offers just that", arguments: [MailStoreEdition.server, .serviceProvider])
    func comparison(edition: MailStoreEdition) async throws {
        var server = SimulatedServer()
        server.simulator.edition = edition
        try await server.run { client, _, _ in
            let metadata = try await client.metadata()
            #expect(metadata.functions.count == (edition == .server ? 89 : 130))
            #expect(metadata.comparison.isEmpty)
        }
    }

    @Test("Each function of the catalogue can be called as it is documented", arguments: [MailStoreEdition.server, .serviceProvider])
    func allFunctions(edition: MailStoreEdition) async throws {
        var server = SimulatedServer { $0.tokens = .manual }
        server.simulator.edition = edition
        try await server.run { client, simulator, _ in
            for function in MailStoreFunction.catalogue(of: edition) {
                var parameters = MailStoreParameters()
                for parameter in function.parameters ?? [] { parameters[parameter.name] = Self.sample(parameter) }
                do {
                    try await client.invoke(function.name, parameters: parameters)
                } catch let error as MailStoreError {
                    #expect(error.code == .functionFailed, "\(error)")
                    #expect(!error.message.contains("API argument"), "\(error)")
                }
                #expect(simulator.calls[function.name] == 1)
            }
        }
    }

    private static func sample(_ parameter: FunctionParameter) -> ParameterValue {
        switch parameter.type {
        case .number: .number(Int(parameter.values.first ?? "1") ?? 1)
        case .bool: true
        case .json: .json(["userName": "sample", "instanceID": "sample"])
        default:
            .text(
                parameter.name == "instanceID"
                    ? "first" : parameter.format == nil ? parameter.values.first ?? "sample" : "2024-01-01T00:00:00"
            )
        }
    }

    @Test("Functions of the Service Provider Edition act inside their instance")
    func instances() async throws {
        var server = SimulatedServer()
        server.simulator.edition = .serviceProvider
        try await server.run { client, _, _ in
            let spe = client.serviceProvider
            try await spe.setUserFullName(instanceID: "first", userName: "anna", fullName: "Somebody")
            #expect(try await spe.getUserInfo(instanceID: "first", userName: "anna").result["fullName"] == "Somebody")
            #expect(try await spe.getUserInfo(instanceID: "second", userName: "anna").result["fullName"] == "Anna Sample")
            #expect(try await spe.getInstances(instanceFilter: "*").result.array?.count == 2)
            let error = await #expect(throws: MailStoreError.self) { try await spe.getUsers(instanceID: "third") }
            #expect(error?.message == "There is no instance third.")
        }
    }
}
