import ArgumentParser
import ServiceClient
import TestServers
import Testing

@testable import castile

@Suite("Connection options", .timeLimit(.minutes(10)))
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

    @Test("The proxy is that of the flag, of the settings, or of the variables that other programs read")
    func proxy() throws {
        #expect(try proxy([:]) == nil)
        let variables = ["HTTPS_PROXY": "http://all:1", "CASTILE_IPS_PROXY": "http://ips:2"]
        #expect(try proxy(["HTTPS_PROXY": "http://all:1"]) == "all:1")
        #expect(try proxy(variables) == "ips:2")
        #expect(try proxy(variables, flags: ["--proxy", "http://flag:3"]) == "flag:3")
        #expect(try proxy(variables, flags: ["--proxy", "none"]) == nil)
        #expect(try proxy(["https_proxy": "small:4", "HTTPS_PROXY": "http://all:1"]) == "small:4")
        #expect(try proxy(["ALL_PROXY": "http://any:5"]) == "any:5")
        #expect(try proxy(["http_proxy": "http://plain:6"]) == nil)
        #expect(try proxy(["http_proxy": "http://plain:6", "HTTP_PROXY": "http://header:7"], to: "http://ips.example/") == "plain:6")
        #expect(try proxy(["HTTP_PROXY": "http://header:7"], to: "http://ips.example/") == nil)
    }

    @Test(
        "NO_PROXY excepts hosts, domains and ranges of addresses, and what is on this machine needs no proxy",
        arguments: [
            ("*", "https://ips.example/", true), ("ips.example", "https://ips.example/", true), ("example", "https://ips.example/", true),
            (".example, other", "https://IPS.example:8443/", true), ("*.example", "https://ips.example/", true),
            ("ips.example:443", "https://ips.example/", true), ("ips.example:8443", "https://ips.example/", false),
            ("s.example", "https://ips.example/", false), ("", "https://ips.example/", false), (" , ", "https://ips.example/", false),
            ("::1", "https://[2001:db8::1]/", false), ("", "https://localhost/", true), ("", "https://127.0.0.1:1/", true),
            ("", "https://[::1]:1/", true), ("10.0.0.0/8", "https://10.200.3.4/", true), ("10.0.0.0/8", "https://11.0.0.1/", false),
            ("172.16.0.0/12", "https://172.31.0.1/", true), ("172.16.0.0/12", "https://172.32.0.1/", false),
            ("192.0.2.7", "https://192.0.2.7/", true), ("192.0.2.7/32", "https://192.0.2.8/", false),
            ("192.0.2.7:8443", "https://192.0.2.7:8443/", true), ("0.0.0.0/0", "https://192.0.2.7/", true),
            ("2001:db8::/32", "https://[2001:DB8:1::1]/", true), ("2001:db8::/32", "https://[2001:db9::1]/", false),
            ("2001:db8:0::1", "https://[2001:db8::1]/", true), ("0.0.0.0/0", "https://[2001:db8::1]/", false),
            ("10.0.0.0/33", "https://10.0.0.1/", false), ("10.0.0.0/x", "https://10.0.0.1/", false),
            ("10.0.0.0/8", "https://ips.example/", false),
        ]
    )
    func exceptions(list: String, url: String, isExcepted: Bool) throws {
        let found = try proxy(["HTTPS_PROXY": "http://all:1", "NO_PROXY": list], to: url)
        #expect((found == nil) == isExcepted)
    }

    @Test("A proxy that cannot be is told with the place where it stands, and without its password")
    func wrongProxy() throws {
        for (flags, environment, place, status) in [
            (["--proxy", "https://ann:hidden@proxy"], [:], "none", castile.ExitStatus.usage),
            ([], ["CASTILE_IPS_PROXY": "https://ann:hidden@proxy"], "CASTILE_IPS_PROXY", .configuration),
            ([], ["HTTPS_PROXY": "socks5://ann:hidden@proxy"], "HTTPS_PROXY", .configuration),
        ] {
            let failure = #expect(throws: CommandFailure.self) { try proxy(environment, flags: flags) }
            #expect(failure?.exitStatus == status)
            #expect(failure?.report.contains(place) == true && failure?.report.contains("hidden") == false, "\(failure?.report ?? "")")
        }
    }

    @Test("A call goes through the proxy, and says so; a proxy that refuses is a matter of access")
    func throughProxy() async throws {
        try await TunnelProxy.run { proxy in
            try await SimulatedIPS.with { simulator in
                let run = try await simulator.run(["ips", "login", "--verbose", "--proxy", "http://127.0.0.1:\(proxy.port)"])
                #expect(run.status == 0, "\(run.error)")
                #expect(run.error.contains("through the proxy 127.0.0.1:\(proxy.port)"), "\(run.error)")
                #expect(proxy.heads.count == 1)
            }
        }
        try await ScriptedServer.run(reply: { _, _ in .text("no", status: 407) }) { proxy in
            let environment = [
                "HTTPS_PROXY": "http://127.0.0.1:\(proxy.port)", "CASTILE_IPS_URL": "https://ips.example/",
                "CASTILE_IPS_USER": "a@b.example", "CASTILE_IPS_PASSWORD": "secret",
            ]
            let run = try await CommandRun(["ips", "login"], environment: environment)
            #expect(run.status == castile.ExitStatus.accessDenied.rawValue, "\(run.error)")
            #expect(run.error.contains("the proxy 127.0.0.1:\(proxy.port) asks for a user and a password"), "\(run.error)")
        }
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
        try ConnectionOptions.parse(arguments).transport(settings(environment), to: "https://ips.example/").trust
    }

    private func proxy(_ environment: [String: String], flags: [String] = [], to url: String = "https://ips.example/") throws -> String? {
        try ConnectionOptions.parse(flags).transport(settings(environment), to: url).proxy.map { "\($0)" }
    }
}
