import HTTPTypes
import IPS
import Logging
import ServiceClient
import Simulators
import TestServers
import Testing

@Suite("Passwords and handles stay where they belong", .timeLimit(.minutes(10)))
struct SecrecyTests {
    /// Reads the handles off the wire.
    private struct HandleSpy: ClientMiddleware {
        let handles: RecordedLines

        func intercept(
            _ request: HTTPRequest,
            body: HTTPBody?,
            operation: String,
            next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
        ) async throws -> (HTTPResponse, HTTPBody) {
            let text = String(decoding: try await body?.collect(upTo: 1 << 20) ?? [], as: UTF8.self)
            for part in text.split(separator: "Handle>").dropFirst() {
                if let value = part.split(separator: "<").first, value.contains("|") { handles.add(String(value)) }
            }
            return try await next(request, body)
        }
    }

    @Test("no error, log line or exchange shows a password or a handle, whatever goes wrong")
    func nothingLeaks() async throws {
        let paper = RecordedLines()
        let handles = RecordedLines()
        let simulator = try IPSSimulator(configuration: IPSSimulatorConfiguration(assetCount: 60))
        try await simulator.withServer { running in
            try await AsyncHTTPClientTransport.withTransport { transport in
                for method in AuthenticationMethod.allCases {
                    for password in ["sample-password", "wrong-s3cret"] {
                        var configuration = IPSConfiguration(
                            endpoint: IPSSimulator.serviceURL(of: running),
                            credentials: Credentials(user: "admin@sample.example", password: Secret(password))
                        )
                        configuration.logger = Logger(label: "t") { _ in RecordingLog(paper) }
                        configuration.authentication = method
                        configuration.timeout = .seconds(3)
                        configuration.retry.maximumAttempts = 1
                        let client = try IPSClient(
                            configuration: configuration,
                            transport: transport,
                            middlewares: [HandleSpy(handles: handles)]
                        )
                        try await fail(client, simulator, paper)
                    }
                }
            }
        }
        let secrets = Set(handles.all).union(["sample-password", "wrong-s3cret"])
        #expect(handles.all.count > 20)
        #expect(paper.all.count > 100)
        for line in paper.all {
            for secret in secrets { #expect(!line.contains(secret), "\(line.prefix(400))") }
        }
    }

    /// Lets calls fail in every way, and writes down what people would see.
    private func fail(_ client: IPSClient, _ simulator: IPSSimulator, _ paper: RecordedLines) async throws {
        let behaviours: [Misbehaviour?] = [
            nil, .html, .htmlError, .halfResponse, .dropConnection, .status(503), .wrongNamespace, .gzipBomb(bytes: 32 << 20),
            .expiredHandle, .delay(.seconds(3_600)),
        ]
        for behaviour in behaviours {
            do {
                try await client.withSession(company: "Sample Company") { session in
                    let kept = try await session.group(named: "Editors")
                    let company = try await session.company(named: "Sample Company")
                    write(session, to: paper)
                    write((kept, company), to: paper)
                    if let behaviour {
                        simulator.misbehaviour.add(behaviour, to: "searchAssets")
                    } else {
                        // The simulator repeats handles that it does not know in the reasons of its faults.
                        simulator.expireHandles()
                    }
                    _ = try await session.searchAssets(in: .handle(company), as: .groupHandle(kept))
                }
            } catch {
                write(error, to: paper)
                if let error = error as? IPSError { write(error.fault as Any, to: paper) }
            }
            simulator.misbehaviour.clear()
        }
    }

    private func write(_ value: Any, to paper: RecordedLines) {
        var dumped = ""
        dump(value, to: &dumped)
        paper.add(dumped)
        paper.add("\(value)")
        paper.add(String(reflecting: value))
    }
}
