import Foundation
import IPS
import ServiceClient

/// Uploads files in one job, shows how far it is, and tells what the service made of each file.
///
///     UploadPictures "Sample Company" Sample/Incoming a.jpg b.jpg
@main
struct UploadPictures {
    static func main() async throws {
        guard CommandLine.arguments.count > 3 else {
            print("usage: UploadPictures COMPANY FOLDER FILE...; CASTILE_IPS_URL, CASTILE_IPS_USER and CASTILE_IPS_PASSWORD are set")
            exit(64)
        }
        let (company, folder) = (CommandLine.arguments[1], CommandLine.arguments[2])
        let files = CommandLine.arguments.dropFirst(3).map { UploadFile($0) }
        let url = ProcessInfo.processInfo.environment["CASTILE_IPS_URL"] ?? ""
        let configuration = IPSConfiguration(endpoint: url, credentials: try .fromEnvironment(prefix: "CASTILE_IPS"))

        let result = try await AsyncHTTPClientTransport.withTransport { transport in
            let client = try IPSClient(configuration: configuration, transport: transport)
            return try await client.withSession(company: company) { session in
                let name = "pictures-\(Int(Date().timeIntervalSince1970))"
                let sent = try await session.upload(files, named: name, options: UploadOptions(folder: folder)) { progress in
                    print("\(progress.bytes.completed) of \(progress.bytes.total ?? 0) bytes, \(progress.files.completed) files done")
                }
                if case .endsByItself(let reason) = sent.end { print("the job ends by itself, in 30 minutes: \(reason)") }
                return try await sent.joined(waiter: Waiter(deadline: .seconds(600)))
            }
        }
        for file in result.files {
            let lines = file.details.compactMap(\.logMessage).joined(separator: "; ")
            print("\(file.file.targetName): \(file.error.map { "not sent: \($0)" } ?? "sent") \(lines)")
        }
        let failed = !result.failures.isEmpty || result.log?.hasErrors == true || result.log?.isIncomplete == true
        exit(failed ? 1 : 0)
    }
}
