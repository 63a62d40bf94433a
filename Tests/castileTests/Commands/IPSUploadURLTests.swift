import Foundation
import Simulators
import TestServers
import Testing

@testable import castile

@Suite("castile ips --upload-url", .timeLimit(.minutes(10)))
struct IPSUploadURLTests {
    @Test("Files go to the URL for uploads that the flag, the environment or the configuration file names")
    func places() async throws {
        try await SimulatedIPS.with { simulator in
            try await withTemporaryFolder { folder in
                let picture = try writeFile("bytes", to: folder + "/a.tif")
                try await ScriptedServer.run { _, _ in
                    .text("closed today", status: 503)
                } _: { server in
                    let url = "http://127.0.0.1:\(server.port)/region/UploadFile"
                    let file = try writeFile("ips: {upload-url: \"\(url)\"}\n", to: folder + "/config.yaml")
                    let ways: [(arguments: [String], environment: [String: String])] = [
                        (["--upload-url", url], [:]), ([], ["CASTILE_IPS_UPLOAD_URL": url]), (["--config", file], [:]),
                    ]
                    let upload = ["ips", "upload", picture, "--to", "New", "--company", SimulatedIPS.company]
                    for (index, way) in ways.enumerated() {
                        let run = try await simulator.run(upload + way.arguments, way.environment)
                        #expect(run.status == castile.ExitStatus.serviceFault.rawValue, "\(run.error)")
                        #expect(server.requests.map(\.target) == Array(repeating: "/region/UploadFile", count: index + 1))
                    }
                    #expect(simulator.simulator.calls["UploadFile"] == 0)
                }
            }
        }
    }

    @Test("A URL for uploads that cannot be called is a wrong setting")
    func wrongURL() async throws {
        try await SimulatedIPS.with { simulator in
            let run = try await simulator.run(["ips", "login", "--upload-url", "ftp://example.com/x"])
            #expect(run.status == castile.ExitStatus.configuration.rawValue, "\(run.error)")
            #expect(run.error.contains("ftp://example.com/x"), "\(run.error)")
        }
    }
}
