import IPS
import ServiceClient
import Simulators
import Testing

/// A running simulator as users of the typed client see it: they open sessions and call methods.
struct IPSStory: Sendable {
    let url: String
    let transport: AsyncHTTPClientTransport

    /// Opens a session for as long as the body runs.
    func session<Result: Sendable>(
        as user: String = "admin@sample.example",
        password: String = "sample-password",
        company: String? = "Sample Company",
        locale: String? = nil,
        _ body: (IPSSession) async throws -> Result
    ) async throws -> Result {
        let credentials = Credentials(user: user, password: Secret(password))
        let client = try IPSClient(configuration: IPSConfiguration(endpoint: url, credentials: credentials), transport: transport)
        return try await client.withSession(company: company, locale: locale.map { try LocaleTag($0) }, body)
    }
}

/// Runs the body against a simulator with a few assets.
func withStory(_ configuration: IPSSimulatorConfiguration = .init(assetCount: 300), _ body: (IPSStory) async throws -> Void) async throws {
    let simulator = try IPSSimulator(configuration: configuration)
    try await simulator.withServer { running in
        // All tests run at once, so that a free connection can be long in coming.
        let patient = TransportConfiguration(timeouts: .init(connect: .seconds(120)))
        try await AsyncHTTPClientTransport.withTransport(configuration: patient) { transport in
            try await body(IPSStory(url: IPSSimulator.serviceURL(of: running), transport: transport))
        }
    }
}

/// Expects a call to be refused with a fault of a code.
func expectFault<Result>(
    _ code: Int,
    _ comment: Comment? = nil,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ call: () async throws -> Result
) async {
    let error = await #expect(throws: IPSError.self, comment, sourceLocation: sourceLocation) { _ = try await call() }
    #expect(error?.fault?.code == code, comment ?? "\(error?.message ?? "")", sourceLocation: sourceLocation)
}
