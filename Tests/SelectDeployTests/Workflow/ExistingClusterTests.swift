import HTTPTypes
import SelectDeploy
import ServiceClient
import Testing

@Suite("Clusters that are there before their plan", .timeLimit(.minutes(10)))
struct ExistingClusterTests {
    private let plan = DeployClusterPlan(name: "c", configuration: ["ip": "10.0.0.2"], nodes: [.init(host: "h")])
    private let secrets = DeployClusterSecrets(administrator: Secret("s3cret"))

    private func cluster(_ state: String) -> ScriptedTransport.Answer {
        .init(body: #"{"num_records": 1, "records": [{"id": "7", "name": "c", "state": \#(state)}]}"#)
    }

    @Test("A cluster in a state that nobody knows may be in use, and is not touched", arguments: [#""degraded""#, "null"])
    func unknownState(state: String) async throws {
        let transport = ScriptedTransport(cluster(state))
        let error = await #expect(throws: DeployError.self) { try await client(transport).deployCluster(plan, secrets: secrets) }
        #expect(error?.code == .conflict)
        #expect(transport.questions.count == 1)
    }

    @Test("A cluster with another number of nodes than the plan is not touched")
    func otherNodes() async throws {
        let nodes = ScriptedTransport.Answer(body: #"{"num_records": 2, "records": [{"id": "1"}, {"id": "2"}]}"#)
        let transport = ScriptedTransport(cluster(#""created""#), nodes)
        let error = await #expect(throws: DeployError.self) { try await client(transport).deployCluster(plan, secrets: secrets) }
        #expect(error?.message == "the cluster has 2 nodes, the plan 1")
        #expect(transport.questions.map(\.request.method) == [.get, .get])
    }
}
