import ArgumentParser
import ServiceClient
import Testing

@testable import castile

@Suite("Settings", .timeLimit(.minutes(10)))
struct SettingsTests {
    private static let names = ["url", "user", "password", "password-file"]

    private static let yaml = """
        ips:
          url: http://file
          user: file-user
          password: 0123
        profiles:
          test:
            ips:
              url: http://test
        """

    @Test("A flag comes before the environment, the environment before the file")
    func precedence() async throws {
        try await withSettings(Self.yaml, environment: ["CASTILE_IPS_URL": "http://environment"]) { settings in
            try #expect(settings.value("url", flag: "http://flag") == "http://flag")
            try #expect(settings.value("url") == "http://environment")
            try #expect(settings.value("user") == "file-user")
        }
    }

    @Test("An empty variable says nothing; an empty flag is refused, and does not let another value count")
    func empty() async throws {
        try await withSettings(Self.yaml, environment: ["CASTILE_IPS_URL": ""]) { settings in
            try #expect(settings.value("url") == "http://file")
            let failure = #expect(throws: CommandFailure.self) { try settings.value("url", flag: "") }
            #expect(failure?.exitStatus == .usage)
            #expect(failure?.report == "--url is empty; give it a value, or leave it out")
        }
        for arguments in [["ips", "login", "--profile", ""], ["ips", "login", "--config", ""]] {
            let run = try await CommandRun(arguments)
            #expect(run.status == castile.ExitStatus.usage.rawValue, "\(run.error)")
            #expect(run.error.contains("is empty"), "\(run.error)")
        }
    }

    @Test("A profile overrides the file, and leaves the rest to it")
    func profile() async throws {
        try await withSettings(Self.yaml, profile: "test") { settings in
            try #expect(settings.value("url") == "http://test")
            try #expect(settings.value("user") == "file-user")
        }
    }

    @Test("A missing profile is named, with those that are there")
    func missingProfile() async throws {
        let failure = try #require(await failure(Self.yaml, profile: "live"))
        #expect(failure.exitStatus == .configuration)
        #expect(failure.report.hasSuffix("has no profile live; it has: test"))
    }

    @Test("A missing setting names flag, variable and key")
    func missing() async throws {
        try await withSettings("ips: {}") { settings in
            let failure = #expect(throws: CommandFailure.self) {
                try settings.required("url", meaning: "the address of the IPS service")
            }
            #expect(failure?.exitStatus == .configuration)
            let report = failure?.report ?? ""
            #expect(["the address of the IPS service is not set", "--url", "CASTILE_IPS_URL", "ips.url"].allSatisfy(report.contains))
        }
    }

    @Test(
        "What is wrong in the file is said with its line",
        arguments: [
            ("ips:\n  ulr: x", "line 2: ips.ulr is not a setting; there are: url"),
            ("ips: [1]", "line 1: ips must be a mapping"),
            ("ips:\n  url: [1]", "line 2: ips.url must be a single value"),
            ("- ips", "line 1: it must be a mapping"),
            ("ips: {", "is not YAML"),
        ]
    )
    func wrongFile(yaml: String, message: String) async throws {
        let failure = try #require(await failure(yaml))
        #expect(failure.exitStatus == .configuration)
        #expect(failure.report.contains(message), "\(failure.report)")
    }

    @Test(
        "A password that is not good YAML is not shown, and the error says where it stands and to quote it",
        arguments: ["@geheim", "%geheim", "*geheim", "[geheim", "geheim: x", "\"geheim", "\"ge\\qheim", "&"]
    )
    func passwordThatIsNotYAML(password: String) async throws {
        let failure = try #require(await failure("ips:\n  password: \(password)\n"))
        #expect(failure.exitStatus == .configuration)
        #expect(failure.report.contains("line ") && failure.report.contains("single quotes"), "\(failure.report)")
        #expect(!failure.report.contains("heim"), "\(failure.report)")
    }

    @Test("A name that comes twice, or a control character, shows nothing else of the file")
    func nameTwice() async throws {
        for text in ["ips:\n  password: geheim\n  password: geheim\n", "ips:\n  password: geheim\u{1}\n"] {
            let failure = try #require(await failure(text))
            #expect(failure.report.contains("line ") && !failure.report.contains("geheim"), "\(failure.report)")
        }
    }

    @Test(
        "A section that nobody reads is refused like a setting, in the file and in every profile",
        arguments: [
            ("ipss: {}", "line 1: ipss is not a setting; there are: ips, mailstore, outlook, deploy, profiles; did you mean ips?"),
            ("profil: {}", "did you mean profiles?"), ("profiles: {live: {isp: {}}}", "line 1: profiles.live.isp is not a setting"),
            ("ips:\n  ulr: x", "there are: url, user, password, password-file; did you mean url?"),
        ]
    )
    func unknownSection(yaml: String, message: String) async throws {
        let failure = try #require(await failure(yaml))
        #expect(failure.exitStatus == .configuration)
        #expect(failure.report.contains(message), "\(failure.report)")
    }

    @Test("A path in the file counts from its folder, and ~/ is the home folder; a byte order mark is no part of a password")
    func paths() async throws {
        try await withTemporaryFolder { folder in
            try writeFile("\u{FEFF}secret\r\n", to: folder + "/password")
            for path in ["password", "~/password", folder + "/password"] {
                let config = try writeFile("ips: {password-file: \(path)}", to: folder + "/config.yaml")
                let options = try ConfigurationOptions.parse(["--config", config])
                let settings = try options.settings(of: "ips", names: Self.names, environment: ["HOME": folder])
                try #expect(settings.password(for: "me") { _ in nil }.reveal() == "secret", "\(path)")
            }
        }
    }

    @Test("An empty file has no settings")
    func emptyFile() async throws {
        try await withSettings("") { settings in try #expect(settings.value("url") == nil) }
        try await withSettings("ips:\nprofiles:\n") { settings in try #expect(settings.value("url") == nil) }
    }

    @Test("A password is taken as it is written, and only from a file that nobody else can read")
    func passwordInFile() async throws {
        try await withSettings(Self.yaml) { settings in
            try #expect(settings.password(for: "me") { _ in nil }.reveal() == "0123")
        }
        try await withSettings(Self.yaml, mode: 0o644) { settings in
            try #expect(settings.value("url") == "http://file")
            let failure = #expect(throws: CommandFailure.self) { try settings.password(for: "me") { _ in nil } }
            #expect(failure?.exitStatus == .configuration)
            #expect(failure?.report.contains("mode 0644") == true)
            #expect(failure?.report.contains("chmod 600") == true)
            #expect(failure?.report.contains("0123") == false)
        }
    }

    @Test("A password file gives its first line, if nobody else can read it")
    func passwordFile() async throws {
        try await withTemporaryFolder { folder in
            let path = try writeFile("secret word\n", to: folder + "/password")
            let settings = try settings(environment: ["CASTILE_IPS_PASSWORD_FILE": path])
            try #expect(settings.password(for: "me") { _ in nil }.reveal() == "secret word")
            try writeFile("secret word\n", to: path, mode: 0o640)
            #expect(throws: CommandFailure.self) { try settings.password(for: "me") { _ in nil } }
        }
    }

    @Test("The terminal is asked last, and without one the error names the other ways")
    func prompt() throws {
        try #expect(settings(environment: ["CASTILE_IPS_PASSWORD": "a"]).password(for: "me") { _ in "b" }.reveal() == "a")
        try #expect(settings(environment: [:]).password(for: "me") { $0 == "Password of me: " ? "b" : nil }.reveal() == "b")
        let failure = try #require(throws: CommandFailure.self) {
            try settings(environment: [:]).password(for: "me") { _ in nil }
        }
        #expect(["CASTILE_IPS_PASSWORD,", "CASTILE_IPS_PASSWORD_FILE", "ips.password-file"].allSatisfy(failure.report.contains))
    }

    @Test("The file is looked for below XDG_CONFIG_HOME, then below HOME; one that was named must be there")
    func places() async throws {
        try await withTemporaryFolder { folder in
            let options = try ConfigurationOptions.parse([])
            let none = try options.settings(of: "ips", names: Self.names, environment: ["HOME": folder])
            try #expect(none.value("url") == nil)
            let missing = ["CASTILE_CONFIG": folder + "/none.yaml"]
            let failure = #expect(throws: CommandFailure.self) {
                try options.settings(of: "ips", names: Self.names, environment: missing)
            }
            #expect(failure?.exitStatus == .configuration)
        }
    }

    private func settings(environment: [String: String]) throws -> ServiceSettings {
        try ServiceSettings(service: "ips", names: Self.names, environment: environment, file: nil)
    }

    private func withSettings(
        _ yaml: String,
        mode: Int = 0o600,
        profile: String? = nil,
        environment: [String: String] = [:],
        _ body: (ServiceSettings) throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            let path = try writeFile(yaml, to: folder + "/config.yaml", mode: mode)
            let options = try ConfigurationOptions.parse(["--config", path] + (profile.map { ["--profile", $0] } ?? []))
            try body(options.settings(of: "ips", names: Self.names, environment: environment))
        }
    }

    private func failure(_ yaml: String, profile: String? = nil) async throws -> CommandFailure? {
        do {
            try await withSettings(yaml, profile: profile) { _ = try $0.value("url") }
            return nil
        } catch let failure as CommandFailure {
            return failure
        }
    }
}
