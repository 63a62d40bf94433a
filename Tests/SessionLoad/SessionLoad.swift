import IPS
import ServiceClient
import Simulators
import Synchronization

/// Many operations at once in one session, against a simulator that fails now and then: what tests count, and sanitizers watch.
package struct SessionLoad: Sendable {
    /// What came of it.
    package struct Outcome: Sendable {
        /// How often the password was asked for.
        package var passwords = 0
        /// How often the simulator was asked for each operation that looks names up.
        package var lookups: [String: Int] = [:]
        /// How many operations succeeded.
        package var successes = 0
        /// How many of the operations that were cancelled ended with that.
        package var cancellations = 0
        /// Whether an exchange or a task that holds the session was left.
        package var hasLeftovers = false
        /// How many sockets were connected to the simulator when all operations had ended, those of both sides.
        package var idleSockets = 0
        /// How many of them were left when the client's transport had ended.
        package var leftSockets = 0
        /// How often the session forgot its handles.
        package var forgotten = 0
    }

    private static let users = ["admin@sample.example", "user@sample.example", "company-admin@sample.example"]

    /// So many that an answer with all of them is read on two threads.
    private static let assets = 500

    /// How many operations there are.
    package let operations: Int

    package init(operations: Int = 1_000) {
        self.operations = operations
    }

    /// Runs the operations.
    ///
    /// - Returns: What came of it.
    /// - Throws: What an operation throws that was not cancelled.
    package func run() async throws -> Outcome {
        let simulator = try IPSSimulator(configuration: IPSSimulatorConfiguration(assetCount: Self.assets))
        for behaviour in [Misbehaviour.halfResponse, .dropConnection, .rateLimit(status: 503, retryAfter: 0)] {
            simulator.misbehaviour.add(behaviour, to: "searchAssets")
        }
        return try await simulator.withServer { running in
            var outcome = try await AsyncHTTPClientTransport.withTransport { transport in
                var outcome = try await run(simulator, at: IPSSimulator.serviceURL(of: running), over: transport)
                outcome.idleSockets = try OpenConnections.count(at: running.port)
                return outcome
            }
            // The server closes its ends when it sees that the client's are closed.
            let clock = ContinuousClock()
            let deadline = clock.now + .seconds(60)
            repeat {
                await Task.yield()
                outcome.leftSockets = try OpenConnections.count(at: running.port)
            } while outcome.leftSockets > 0 && clock.now < deadline
            return outcome
        }
    }

    private func run(_ simulator: IPSSimulator, at url: String, over transport: AsyncHTTPClientTransport) async throws -> Outcome {
        let passwords = Atomic(0)
        var configuration = IPSConfiguration(endpoint: url, user: Self.users[0]) { _ in
            passwords.add(1, ordering: .relaxed)
            return Secret("sample-password")
        }
        configuration.timeout = .seconds(300)
        configuration.retry.deadline = .seconds(300)
        let client = try IPSClient(configuration: configuration, transport: transport)
        var outcome = Outcome()
        weak var leftover: IPSSession?
        try await client.withSession(company: "Sample Company") { session in
            leftover = session
            outcome.successes = try await succeed(in: session)
            // One after the other, so that there is a processor for the second thread.
            for _ in 0..<5 { _ = try await session.searchAssets(SearchAssetsParam(recordsPerPage: Self.assets)) }
            for operation in ["getCompanyInfo", "getUserInfo", "getGroups"] { outcome.lookups[operation] = simulator.calls[operation] }
            outcome.cancellations = await cancel(in: session)
            outcome.forgotten = session.registry.statistics.forgotten.values.reduce(0, +)
        }
        // A cancelled exchange gives its connection back when its task unwinds.
        for _ in 0..<10_000 where !transport.isIdle || leftover != nil { await Task.yield() }
        outcome.hasLeftovers = !transport.isIdle || leftover != nil
        outcome.passwords = passwords.load(ordering: .relaxed)
        return outcome
    }

    private func succeed(in session: IPSSession) async throws -> Int {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for number in 0..<operations {
                tasks.addTask {
                    switch number % 5 {
                    case 0: _ = try await session.searchAssets(SearchAssetsParam(recordsPerPage: 1), selecting: .only("totalRows"))
                    case 1: _ = try await session.getFolderTree(GetFolderTreeParam(depth: 0))
                    case 2: _ = try await session.user(email: Self.users[number % Self.users.count])
                    case 3: _ = try await session.group(named: "Editors")
                    default: _ = try await session.getFolderTree(GetFolderTreeParam(depth: 0), as: .group(named: "Editors"))
                    }
                }
            }
            var count = 0
            for try await _ in tasks { count += 1 }
            return count
        }
    }

    private func cancel(in session: IPSSession) async -> Int {
        await withTaskGroup(of: Bool.self) { tasks in
            for _ in 0..<operations / 20 {
                tasks.addTask {
                    do {
                        _ = try await session.searchAssets()
                        return false
                    } catch {
                        return error is CancellationError
                    }
                }
            }
            tasks.cancelAll()
            return await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }
}
