import Foundation
import TestServers
import Testing

@testable import IPS

@Suite("Versions of the API", .timeLimit(.minutes(10)))
struct APIVersionTests {
    private struct Catalogue: Decodable {
        struct Version: Decodable { let namespace: String }
        struct Message: Decodable {
            let element: String
            let fields: [Field]
        }
        struct Operation: Decodable {
            let name: String
            let input: Message
            let output: Message
        }
        struct Kind: Decodable {
            let name: String
            let fields: [Field]
        }
        struct Field: Decodable {
            let name: String
            let type: String
        }
        struct Change: Decodable {
            let release: String
            let added: [String]
        }

        let apiVersions: [Version]
        let operations: [Operation]
        let types: [Kind]
        let changes: [Change]
    }

    private static let releases: [(String, APIVersion)] = [
        ("4.0", .v2008_01_15), ("4.2", .v2008_09_10), ("4.4", .v2009_07_31), ("4.5", .v2010_01_31), ("6.0", .v2012_02_14),
    ]

    private static func catalogue() throws -> Catalogue {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try JSONDecoder().decode(Catalogue.self, from: Data(contentsOf: root.appending(path: "WSDL/catalogue.json")))
    }

    @Test("there is a version for each namespace of the catalogue")
    func namespaces() throws {
        #expect(APIVersion.allCases.reversed().map(\.namespace) == (try Self.catalogue()).apiVersions.map(\.namespace))
        #expect(APIVersion(date: "2012-02-14") == .v2012_02_14)
        #expect(APIVersion(date: "2012-02-15") == nil)
    }

    @Test("what the tables say of operations is what the catalogue's logs say")
    func history() throws {
        let catalogue = try Self.catalogue()
        let names = Set(catalogue.operations.map(\.name))
        var fields: Set<String> = []
        for (release, version) in Self.releases {
            let added = catalogue.changes.filter { $0.release == release }.flatMap(\.added)
            for name in added where names.contains(name) { #expect(VersionHistory.version(ofOperation: name) == version, "\(name)") }
            fields.formUnion(added)
        }
        let known = VersionHistory.operations.values.flatMap { $0 }
        #expect(known.count == 54)
        #expect(names.isSuperset(of: known))
        #expect(fields.isSuperset(of: VersionHistory.fields.values.flatMap { $0 }))
    }

    @Test("what the table says of fields that can be selected is what the catalogue's logs say of them, or of their types")
    func selectableHistory() throws {
        let catalogue = try Self.catalogue()
        let types = Dictionary(uniqueKeysWithValues: catalogue.types.map { ($0.name, $0.fields) })
        var added: [String: APIVersion] = [:]
        for (release, version) in Self.releases.reversed() {
            for name in catalogue.changes.filter({ $0.release == release }).flatMap(\.added) { added[name] = version }
        }
        var expected: [String: APIVersion] = [:]
        var seen: Set<String> = []
        func note(_ fields: [Catalogue.Field], of owner: String) {
            for field in fields {
                let name = "\(owner)/\(field.name)"
                let item = types[field.type]?.first { $0.name == "items" }?.type
                if added[owner] == nil { expected[name] = added[name] ?? added[field.type] ?? item.flatMap { added[$0] } }
                if seen.insert(field.type).inserted, let inner = types[field.type] { note(inner, of: field.type) }
            }
        }
        for operation in catalogue.operations where operation.input.fields.contains(where: { $0.name == "responseFieldArray" }) {
            note(operation.output.fields, of: operation.output.element)
        }
        // The log says that it was called permissions.
        expected["Folder/permissionSetHandle"] = .v2012_02_14
        let known = VersionHistory.selectable.flatMap { version, fields in fields.map { ($0, version) } }
        #expect(Dictionary(uniqueKeysWithValues: known) == expected)
        // What was called otherwise stands in no answer whose fields can be selected, so paths need no translation.
        let renamed = Set(VersionHistory.responses.map(\.name))
        #expect(seen.allSatisfy { type in types[type]?.allSatisfy { !renamed.contains($0.name) } ?? true })
    }

    @Test("a selected field that a version does not have is refused before anything is sent, with the version that brought it")
    func missingSelections() async throws {
        try await ScriptedService.run(answer(.v2009_07_31) { _ in "" }) {
            $0.apiVersion = .v2009_07_31
        } _: { client, _, server in
            try await client.withSession(company: "A") { session in
                for selection in [
                    FieldSelection<SearchAssetsReturn>.only("assetArray/items/fileName"), .allBut("assetArray/items/swcInfo"),
                ] {
                    let error = await #expect(throws: IPSError.self) { try await session.searchAssets(selecting: selection) }
                    #expect(error?.code == .unsupportedVersion)
                    #expect(error?.message.contains("2010-01-31 was the first") == true, "\(error?.message ?? "")")
                }
                let folder = await #expect(throws: IPSError.self) {
                    try await session.getFolderTree(GetFolderTreeParam(depth: 0), selecting: .allBut("permissionSetArray"))
                }
                #expect(folder?.code == .unsupportedVersion && folder?.message.contains("2012-02-14") == true)
                #expect(server.requests.isEmpty)
                _ = try await session.searchAssets(selecting: .only("assetArray/items/subType"))
            }
        }
    }

    private func answer(
        _ version: APIVersion,
        _ content: @escaping @Sendable (String) -> String
    ) -> @Sendable (String, Int, ReceivedRequest) -> ScriptedService.Answer {
        { operation, _, _ in
            let body =
                operation == "getCompanyInfo"
                ? "<companyInfo><companyHandle>c|1</companyHandle></companyInfo>" : content(operation)
            let root =
                "<x:\(operation)Return xmlns:x=\"\(version.namespace)\" xmlns=\"\(version.namespace)\">\(body)</x:\(operation)Return>"
            return .reply(.answer(headers: [("Content-Type", "text/xml")], ScriptedService.envelope(root)))
        }
    }

    @Test("requests are written in the chosen version, and answers read in it", arguments: APIVersion.allCases)
    func namespace(version: APIVersion) async throws {
        let projects = "<projectArray><items><projectHandle>p|1</projectHandle><name>A &amp; B</name></items></projectArray>"
        try await ScriptedService.run(answer(version) { _ in projects }) {
            $0.apiVersion = version
        } _: { client, _, server in
            let answer = try await client.withSession(company: "A") { try await $0.getProjects() }
            #expect(answer.projectArray?.map(\.name) == ["A & B"])
            let request = String(decoding: server.requests.last?.body ?? [], as: UTF8.self)
            #expect(
                request.contains("<getProjectsParam xmlns=\"\(version.namespace)\"><companyHandle>c|1</companyHandle></getProjectsParam>")
            )
        }
    }

    @Test("an answer in another version than the request's is read", arguments: APIVersion.allCases)
    func otherNamespace(version: APIVersion) async throws {
        try await ScriptedService.run(answer(version) { _ in "<projectArray/>" }) { client, _, _ in
            let answer = try await client.withSession(company: "A") { try await $0.getProjects() }
            #expect(answer.projectArray == [])
        }
    }

    @Test("an operation and a field that a version does not have are refused before anything is sent, with the version that brought them")
    func missing() async throws {
        try await ScriptedService.run(answer(.v2010_01_31) { _ in "" }) {
            $0.apiVersion = .v2010_01_31
        } _: { client, calls, _ in
            try await client.withSession(company: "A") { session in
                let operation = await #expect(throws: IPSError.self) { try await session.getPublishContexts() }
                #expect(operation?.code == .unsupportedVersion)
                #expect(operation?.message.contains("2012-02-14") == true)
                let field = await #expect(throws: IPSError.self) {
                    _ = try await session.getUsers(GetUsersParam(includeInactive: true))
                }
                #expect(field?.code == .unsupportedVersion)
                #expect(field?.message.contains("getUsersParam/includeInactive") == true)
                #expect(calls["getPublishContexts"] == 0)
                #expect(calls["getUsers"] == 0)
            }
        }
    }

    @Test("fields of requests have the names of their version")
    func oldRequests() async throws {
        try await ScriptedService.run(answer(.v2010_01_31) { _ in "" }) {
            $0.apiVersion = .v2010_01_31
        } _: { client, _, server in
            try await client.withSession(company: "A") { session in
                let company = try await session.company(named: "A")
                let membership = CompanyMembershipUpdate(companyHandle: company, role: .ipsUser, isActive: true)
                let param = AddUserParam(
                    firstName: "a",
                    lastName: "b",
                    email: "c",
                    defaultRole: .ipsUser,
                    password: "d",
                    isValid: true,
                    membershipArray: [membership]
                )
                _ = try await session.addUser(param)
                let request = String(decoding: server.requests.last?.body ?? [], as: UTF8.self)
                #expect(request.contains("<role>IpsUser</role>"))
                #expect(request.contains("<companyHandleArray><items>c|1</items></companyHandleArray>"))
                #expect(!request.contains("defaultRole") && !request.contains("membershipArray"))
            }
        }
    }

    @Test("fields of answers get today's names")
    func oldAnswers() async throws {
        try await ScriptedService.run(
            answer(.v2010_01_31) { operation in
                operation == "getCompanyMembers"
                    ? "<userArray><items><userHandle>u|1</userHandle><email>a@b.example</email><role>IpsAdmin</role></items></userArray>"
                    : "<companyArray><items><companyHandle>c|1</companyHandle><name>A</name></items></companyArray>"
            },
            configure: { $0.apiVersion = .v2010_01_31 },
            { client, _, _ in
                try await client.withSession(company: "A") { session in
                    let members = try await session.getCompanyMembers(GetCompanyMembersParam(includeInvalid: true)).memberArray
                    #expect(members?.first?.user?.email == "a@b.example")
                    #expect(members?.first?.user?.defaultRole == .ipsAdmin)
                    #expect(members?.first?.user?.userHandle != nil)
                    let companies = try await session.getCompanyMembership().membershipArray
                    #expect(companies?.first?.company?.name == "A")
                }
            }
        )
    }
}
