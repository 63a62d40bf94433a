import Foundation
import Testing
import WSDL

@testable import Simulators

@Suite("Roles in the IPS simulator", .timeLimit(.minutes(10)))
struct IPSRoleTests {
    private struct Catalogue: Decodable {
        struct Operation: Decodable {
            let name: String
            let roles: [String]
        }

        let operations: [Operation]
    }

    private static let accounts = [
        "admin": "IpsAdmin", "company-admin": "IpsCompanyAdmin", "user": "IpsUser", "trial": "TrialSiteUser", "portal": "ImagePortalUser",
    ]

    /// The catalogue itself, not what the simulator reads out of the WSDL.
    private func roles() throws -> [String: [String]] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: root.deletingLastPathComponent().appending(path: "WSDL/catalogue.json"))
        let operations = try JSONDecoder().decode(Catalogue.self, from: data).operations
        return Dictionary(uniqueKeysWithValues: operations.map { ($0.name, $0.roles) })
    }

    @Test("Each carried operation is refused to exactly the roles that the catalogue does not name", arguments: accounts.keys.sorted())
    func refusals(account: String) async throws {
        let roles = try roles()
        let role = try #require(Self.accounts[account])
        try await withIPS(.init(assetCount: 0)) { ips in
            let company = try await ips.company()
            for name in IPSOperations.names {
                let operation = try #require(ips.contract.model.operation(named: name))
                let element = try #require(operation.input)
                var input = try #require(DynamicValue.sample(for: element, in: ips.contract.model))
                for field in ["accessUserHandle", "accessGroupHandle", "responseFieldArray", "excludeFieldArray"] { input[field] = nil }
                if input["companyHandle"] != nil { input["companyHandle"] = company }
                let fault = try await ips.call(name, input, header: .init(user: "\(account)@sample.example")).fault
                let allowed = try #require(roles[name])
                #expect((fault?.code == 20003) == !(allowed.isEmpty || allowed.contains(role)), "\(name): \(fault?.reason ?? "no fault")")
                #expect(fault?.code != 30000, "\(name): \(fault?.reason ?? "")")
            }
        }
    }

    @Test("No operation stands in two tables, and all are operations of the service")
    func tables() throws {
        let names = IPSOperations.tables.flatMap(\.keys)
        #expect(Set(names).count == names.count)
        #expect(Set(names).isSubset(of: try roles().keys))
    }
}
