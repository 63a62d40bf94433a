import IPS
import ServiceClient
import Simulators

/// A client of a simulator that runs while the body does.
func withSimulatedService<Result: Sendable>(
    assets: Int = 300,
    user: String = "admin@sample.example",
    password: String = "sample-password",
    clock: any Clock<Duration> & Sendable = ContinuousClock(),
    configure: (inout IPSConfiguration) -> Void = { _ in },
    _ body: (IPSClient, IPSSimulator) async throws -> Result
) async throws -> Result {
    let simulator = try IPSSimulator(configuration: IPSSimulatorConfiguration(server: .init(clock: clock), assetCount: assets))
    return try await simulator.withServer { running in
        try await AsyncHTTPClientTransport.withTransport { transport in
            var configuration = IPSConfiguration(
                endpoint: IPSSimulator.serviceURL(of: running),
                credentials: Credentials(user: user, password: Secret(password))
            )
            configuration.languages = .none
            configure(&configuration)
            return try await body(try IPSClient(configuration: configuration, transport: transport), simulator)
        }
    }
}
