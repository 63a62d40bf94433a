import Foundation
import SelectDeploy
import Testing

@Suite("Plans of clusters", .timeLimit(.minutes(10)))
struct PlanTests {
    private func plan(_ json: String) throws -> DeployClusterPlan {
        try JSONDecoder().decode(DeployClusterPlan.self, from: Data(json.utf8))
    }

    @Test("A plan says only what it must")
    func short() throws {
        let plan = try plan(#"{"name": "c", "nodes": [{"host": "h"}]}"#)
        try plan.check()
        #expect(plan == DeployClusterPlan(name: "c", nodes: [.init(host: "h")]))
    }

    @Test("A misspelt name is refused, and the known ones are told")
    func unknown() throws {
        let error = #expect(throws: DecodingError.self) {
            try plan(#"{"name": "c", "nodes": [{"host": "h", "instancetype": "small"}]}"#)
        }
        #expect("\(try #require(error))".contains("instance_type"))
        let pool = #expect(throws: DecodingError.self) {
            try plan(#"{"name": "c", "nodes": [{"host": "h", "pools": [{"name": "p", "capacity": 5, "capcity": 6}]}]}"#)
        }
        #expect("\(try #require(pool))".contains("capcity"))
    }

    @Test(
        "A number that is no whole one is refused with its place",
        arguments: [#""pools": [{"name": "p", "capacity": 1.5}]"#, #""networks": [{"purpose": "data", "name": "n", "vlan_id": 1e30}]"#]
    )
    func numbers(member: String) throws {
        let error = #expect(throws: DecodingError.self) { try plan(#"{"name": "c", "nodes": [{"host": "h", \#(member)}]}"#) }
        guard case .typeMismatch(_, let context) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(["capacity", "vlan_id"].contains(context.codingPath.last?.stringValue ?? ""))
    }

    @Test(
        "Mistakes that the server would find late are found first",
        arguments: [
            #"{"name": "", "nodes": [{"host": "h"}]}"#,
            #"{"name": "c", "nodes": []}"#,
            #"{"name": "c", "nodes": [{"host": "h"}], "configuration": {"name": "d"}}"#,
            #"{"name": "c", "nodes": [{"host": "h"}, {"host": "h"}, {"host": "h"}]}"#,
            #"{"name": "c", "nodes": [{"host": "h", "networks": [{"purpose": "internal", "name": "n"}]}]}"#,
            #"{"name": "c", "nodes": [{"host": "h", "networks": [{"purpose": "mgmt", "name": "n"}, {"purpose": "mgmt", "name": "m"}]}]}"#,
            #"{"name": "c", "nodes": [{"host": "h", "pools": [{"name": "p", "capacity": 0}]}]}"#,
        ]
    )
    func mistakes(json: String) throws {
        let error = #expect(throws: DeployError.self) { try plan(json).check() }
        #expect(error?.code == .invalidRequest)
    }
}
