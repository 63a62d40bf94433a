import HTTPTypes
import Hummingbird

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What operators and tests change while the simulator runs: faults, and the handles that are good.
///
/// Requests that change something must have JSON as their content type, and every request must name the loopback address as its host: so no
/// page of another site in a browser of this machine can send one.
struct AdminService: Sendable {
    static let folder = "/admin"
    private static let requestBytes = 64 << 10

    let contract: IPSContract
    let misbehaviour: MisbehaviourSwitch
    let keeper: HandleKeeper
    let traffic: TrafficRecorder

    func addRoutes(to router: Router<SimulatorContext>) {
        router.group().add(middleware: AdminGuard()).get("/") { _, _ in StatusPage().answer() }
        let group = router.group("\(Self.folder)").add(middleware: AdminGuard())
        group.get("status") { _, _ in try json(StatusReport(traffic, contract)) }
        group.get("exchanges/{number}") { _, context in try messages(of: context.parameters.require("number")) }
        group.get("faults") { _, _ in try json(FaultList(misbehaviour)) }
        group.post("faults") { request, _ in try await addFault(request) }
        group.delete("faults") { _, _ in
            misbehaviour.clear()
            return try json(FaultList(misbehaviour))
        }
        group.delete("faults/{id}") { _, context in try endFault(context.parameters.require("id")) }
        group.post("handles/expire") { _, _ in
            keeper.expireAll()
            return Response(status: .noContent)
        }
    }

    private struct Messages: Encodable {
        var request: String
        var response: String
    }

    private func messages(of number: String) throws -> Response {
        guard let exchange = Int(number).flatMap({ traffic.exchange($0) }) else {
            return .text("exchange \(number) is not kept any more; GET \(Self.folder)/status lists those that are", status: .notFound)
        }
        return try json(Messages(request: ShownMessage.text(of: exchange.request), response: ShownMessage.text(of: exchange.response)))
    }

    private struct NewFault: Decodable {
        var fault: String
    }

    private func addFault(_ request: Request) async throws -> Response {
        let bytes = try await request.bytes(upTo: Self.requestBytes)
        guard let new = try? JSONDecoder().decode(NewFault.self, from: Data(bytes)) else {
            let example = #"{"fault": "operation=searchAssets,kind=drop,rate=0.1"}"#
            return .text("the body must be JSON like \(example)", status: .badRequest)
        }
        do throws(SimulatorError) {
            misbehaviour.add(try contract.checked(MisbehaviourRule(parsing: new.fault)))
        } catch {
            return .text(error.description, status: .badRequest)
        }
        return try json(FaultList(misbehaviour), status: .created)
    }

    private func endFault(_ id: String) throws -> Response {
        guard let number = Int(id), misbehaviour.remove(number) else {
            return .text("there is no fault \(id); GET \(Self.folder)/faults lists them", status: .notFound)
        }
        return try json(FaultList(misbehaviour))
    }

    private func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return .bytes(Array(try encoder.encode(value)), status: status, type: "application/json", headers: [.cacheControl: "no-store"])
    }
}
