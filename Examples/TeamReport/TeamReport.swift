import Foundation
import IPS
import ServiceClient

/// Tells what each user of a company can see, by acting as that user; for administrators.
///
///     TeamReport "Sample Company"
@main
struct TeamReport {
    static func main() async throws {
        guard CommandLine.arguments.count == 2 else {
            print("usage: TeamReport COMPANY; CASTILE_IPS_URL, CASTILE_IPS_USER and CASTILE_IPS_PASSWORD are set")
            exit(64)
        }
        let url = ProcessInfo.processInfo.environment["CASTILE_IPS_URL"] ?? ""
        let configuration = IPSConfiguration(endpoint: url, credentials: try .fromEnvironment(prefix: "CASTILE_IPS"))
        try await AsyncHTTPClientTransport.withTransport { transport in
            let client = try IPSClient(configuration: configuration, transport: transport)
            // Handles live as long as the session; each name is looked up once in it.
            try await client.withSession(company: CommandLine.arguments[1]) { session in
                for try await user in session.users(matching: GetUsersParam(sortBy: .email)) {
                    if let email = user.email { print("\(email): \(try await report(on: email, in: session))") }
                }
            }
        }
    }

    private static func report(on email: String, in session: IPSSession) async throws -> String {
        do {
            // One asset is enough: the total is what is asked for.
            let answer = try await session.searchAssets(
                SearchAssetsParam(recordsPerPage: 1),
                as: .user(email: email),
                selecting: .only { [$0.totalRows] }
            )
            return "sees \(answer.totalRows ?? 0) assets"
        } catch let error as IPSError where error.code == .authorization || error.code == .unknownName || error.code == .service {
            return "cannot work in this company (\(error.fault?.reason ?? error.shortDescription))"
        }
    }
}
