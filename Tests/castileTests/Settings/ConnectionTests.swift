import ArgumentParser
import ServiceClient
import Testing

@testable import castile

@Suite("Connection options")
struct ConnectionTests {
    @Test("Servers are checked unless something else is said, and a flag replaces every other setting")
    func trust() throws {
        #expect(try trust([], environment: [:]) == .strict)
        let environment = ["CASTILE_IPS_CERTIFICATE_SHA256": "ab"]
        #expect(try trust([], environment: environment) == .pinned(sha256: "ab"))
        #expect(try trust(["--certificate-authority", "ca.pem"], environment: environment) == .certificateAuthority(path: "ca.pem"))
        #expect(try trust(["--tls-unchecked-dangerously"], environment: environment) == .uncheckedDangerously)
    }

    @Test("Two ways to trust exclude each other")
    func exclusive() {
        #expect(throws: (any Error).self) {
            try ConnectionOptions.parse(["--certificate-authority", "a", "--tls-unchecked-dangerously"])
        }
    }

    @Test("A timeout is a number of seconds above 0, up to a year", arguments: ["0", "-1", "nan", "soon", "inf", "1e300", "31536001"])
    func wrongTimeout(text: String) throws {
        #expect(throws: (any Error).self) { try ConnectionOptions.parse(["--timeout=\(text)"]) }
        let settings = try settings(["CASTILE_IPS_TIMEOUT": text])
        let failure = #expect(throws: CommandFailure.self) { try ConnectionOptions.parse([]).timeout(settings) }
        #expect(failure?.exitStatus == .configuration)
    }

    @Test("A timeout may have a fraction")
    func timeout() throws {
        #expect(try ConnectionOptions.parse([]).timeout(settings([:])) == .seconds(120))
        #expect(try ConnectionOptions.parse(["--timeout", "1.5"]).timeout(settings([:])) == .milliseconds(1500))
        #expect(try ConnectionOptions.parse([]).timeout(settings(["CASTILE_IPS_TIMEOUT": "3"])) == .seconds(3))
    }

    @Test("Each failure of an exchange has its exit status")
    func statuses() {
        let expected: [(ServiceClientError.Code, castile.ExitStatus)] = [
            (.unreachable, .unreachable), (.tlsFailure, .unreachable), (.timedOut, .tryAgain), (.truncatedResponse, .truncated),
            (.invalidResponse, .protocolViolation), (.credentialsExposed, .configuration),
        ]
        for (code, status) in expected { #expect(FailureReport(ServiceClientError(code, "x")).status == status) }
    }

    @Test("A file of authorities that is not there is named as such")
    func missingAuthority() async throws {
        let arguments = ["mailstore", "users", "--server", "127.0.0.1", "--certificate-authority", "/nowhere/nope.pem"]
        let run = try await CommandRun(arguments, environment: ["CASTILE_MAILSTORE_PASSWORD": "admin"])
        #expect(run.status == castile.ExitStatus.configuration.rawValue, "\(run.error)")
        #expect(run.error.contains("/nowhere/nope.pem") && run.error.contains("No such file"), "\(run.error)")
        #expect(!run.error.contains("PEM:"))
    }

    private func settings(_ environment: [String: String]) throws -> ServiceSettings {
        try ServiceSettings(service: "ips", names: ConnectionOptions.settingNames, environment: environment, file: nil)
    }

    private func trust(_ arguments: [String], environment: [String: String]) throws -> TLSTrust {
        try ConnectionOptions.parse(arguments).transport(settings(environment)).trust
    }
}
