import IPS
import ServiceClient
import TestServers

@testable import Simulators

/// A simulator whose jobs move when the test says so, and a session of our client with it over real HTTP.
struct IPSJobBench: Sendable {
    /// 2014-04-03T12:00:00Z.
    static let start: Int64 = 1_396_526_400

    let clock: ManualClock
    let simulator: IPSSimulator
    let url: String
    let transport: AsyncHTTPClientTransport
    let session: IPSSession

    static func run(
        assets: Int = 300,
        store: StoreLocation = .memory,
        limits: IPSSimulatorConfiguration.Limits = .init(),
        user: String = "admin@sample.example",
        locale: String? = nil,
        _ body: (IPSJobBench) async throws -> Void
    ) async throws {
        let clock = ManualClock()
        let configuration = IPSSimulatorConfiguration(
            server: .init(clock: clock),
            store: store,
            assetCount: assets,
            limits: limits,
            now: { start }
        )
        let simulator = try IPSSimulator(configuration: configuration)
        try await simulator.withServer { running in
            let patient = TransportConfiguration(timeouts: .init(connect: .seconds(120)))
            try await AsyncHTTPClientTransport.withTransport(configuration: patient) { transport in
                let url = IPSSimulator.serviceURL(of: running)
                let client = try IPSClient(
                    configuration: IPSConfiguration(
                        endpoint: url,
                        credentials: Credentials(user: user, password: Secret("sample-password"))
                    ),
                    transport: transport
                )
                try await client.withSession(company: "Sample Company", locale: locale.map { try LocaleTag($0) }) { session in
                    try await body(
                        IPSJobBench(clock: clock, simulator: simulator, url: running.url, transport: transport, session: session)
                    )
                }
            }
        }
    }

    /// Lets a job end, and gives its log with all lines.
    func log(of job: JobHandle?, after duration: Duration = .seconds(60)) async throws -> JobLog? {
        clock.advance(by: duration)
        return try await session.getJobLogDetails(GetJobLogDetailsParam(jobHandle: job)).jobLogArray?.first
    }

    func submit(_ job: SubmitJobParam) async throws -> JobHandle? {
        try await session.submitJob(job).jobHandle
    }

    func activeJobs() async throws -> [ActiveJob] {
        try await session.getActiveJobs(GetActiveJobsParam()).jobArray ?? []
    }

    func scheduledJobs() async throws -> [ScheduledJob] {
        try await session.getScheduledJobs(GetScheduledJobsParam()).jobArray ?? []
    }

    func names(in folder: String) async throws -> [String] {
        let search = SearchAssetsParam(folder: folder, includeSubfolders: true)
        return try await session.searchAssets(search).assetArray?.compactMap(\.fileName) ?? []
    }
}
