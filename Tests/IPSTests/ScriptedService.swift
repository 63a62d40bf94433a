import IPS
import ServiceClient
import Synchronization
import TestServers

/// A service on loopback whose answer to each operation the test writes.
enum ScriptedService {
    /// What stands in the body of an answer, or how it goes wrong.
    enum Answer: Sendable {
        case content(String)
        case fault(Int)
        case reply(Reply)
    }

    /// How often each operation was asked for.
    final class Calls: Sendable {
        private let counts = Mutex<[String: Int]>([:])

        subscript(operation: String) -> Int { counts.withLock { $0[operation, default: 0] } }

        fileprivate func add(_ operation: String) -> Int {
            counts.withLock { counts in
                counts[operation, default: 0] += 1
                return counts[operation, default: 0]
            }
        }
    }

    /// Runs a service; an answer is made of the operation, how often it was asked for, this time included, and the request.
    static func run<Result>(
        _ answers: @escaping @Sendable (_ operation: String, _ count: Int, _ request: ReceivedRequest) -> Answer,
        configure: (inout IPSConfiguration) -> Void = { _ in },
        _ body: (IPSClient, Calls, ScriptedServer) async throws -> Result
    ) async throws -> Result {
        let calls = Calls()
        return try await ScriptedServer.run(
            reply: { request, _ in
                let operation = (request[header: "SOAPAction"] ?? "").filter { $0 != "\"" }
                return reply(to: operation, answers(operation, calls.add(operation), request))
            },
            { server in
                try await AsyncHTTPClientTransport.withTransport { transport in
                    var configuration = IPSConfiguration(
                        endpoint: "http://127.0.0.1:\(server.port)/scene7/services/IpsApiService",
                        credentials: Credentials(user: "someone@sample.example", password: Secret("sample-password"))
                    )
                    configuration.languages = .none
                    configuration.clock = ManualClock()
                    configure(&configuration)
                    return try await body(try IPSClient(configuration: configuration, transport: transport), calls, server)
                }
            }
        )
    }

    /// The answer to getCompanyInfo, whatever company is asked for.
    static func company(_ handle: String) -> Answer {
        .content("<companyInfo><companyHandle>\(handle)</companyHandle></companyInfo>")
    }

    static func envelope(_ body: String) -> [UInt8] {
        Array("<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>\(body)</e:Body></e:Envelope>".utf8)
    }

    private static func reply(to operation: String, _ answer: Answer) -> Reply {
        switch answer {
        case .content(let content):
            return .answer(
                headers: [("Content-Type", "text/xml")],
                envelope("<\(operation)Return xmlns=\"\(APIVersion.newest.namespace)\">\(content)</\(operation)Return>")
            )
        case .fault(let code):
            let kind = code < 20000 ? "authenticationFault" : code < 30000 ? "authorizationFault" : "ipsApiFault"
            let detail =
                "<f:\(kind) xmlns:f=\"http://www.scene7.com/IpsApi/xsd\"><f:code>\(code)</f:code><f:reason>no</f:reason></f:\(kind)>"
            let fault = "<e:Fault><faultcode>e:Client</faultcode><faultstring>no</faultstring><detail>\(detail)</detail></e:Fault>"
            return .answer(500, headers: [("Content-Type", "text/xml")], envelope(fault))
        case .reply(let reply):
            return reply
        }
    }
}
