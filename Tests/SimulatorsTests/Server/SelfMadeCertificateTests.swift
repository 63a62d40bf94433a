import Foundation
import Simulators
import Testing

@Suite("The self-made certificate", .timeLimit(.minutes(10)))
struct SelfMadeCertificateTests {
    private func server(_ file: String) -> SimulatorServer {
        SimulatorServer(name: "sample", configuration: .init(encryption: .selfMade(certificateFile: file))) { _ in }
    }

    @Test("It is written to the file, and is another one at each start")
    func file() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pem")
        defer { try? FileManager.default.removeItem(at: file) }
        let first = try await server(file.path()).withServer { $0.certificate }
        let second = try await server(file.path()).withServer { $0.certificate }
        #expect(first != second)
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.hasPrefix("-----BEGIN CERTIFICATE-----"))
        #expect(text.hasSuffix("-----END CERTIFICATE-----\n"))
        #expect(text == second.map { $0.pem + "\n" })
    }

    @Test("A file that cannot be written is an error that names it")
    func unwritable() async throws {
        let error = await #expect(throws: SimulatorError.self) { try await server("/nowhere/at/all.pem").withServer { _ in } }
        #expect(error?.code == .cannotWriteCertificate)
        #expect(error?.description.contains("/nowhere/at/all.pem") == true)
    }
}
