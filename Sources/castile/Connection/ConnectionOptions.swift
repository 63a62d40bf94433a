import ArgumentParser
import ServiceClient

/// How a service is reached: whom to trust, and how long to wait.
struct ConnectionOptions: ParsableArguments {
    /// The settings that these options read.
    static let settingNames = ["certificate-authority", "certificate-sha256", "proxy", "timeout"]

    @Option(
        help: ArgumentHelp("Trust servers whose certificate chain ends at an authority in this PEM file.", valueName: "file"),
        completion: .file(extensions: ["pem", "crt"])
    )
    var certificateAuthority: String?

    @Option(help: ArgumentHelp("Trust exactly the certificate with this SHA-256 fingerprint.", valueName: "fingerprint"))
    var certificateSha256: String?

    @Flag(help: "Check no certificate: whoever sits on the way can read and change everything, the password first.")
    var tlsUncheckedDangerously = false

    @Option(
        help: ArgumentHelp(
            "Go through this HTTP proxy, http://host:port, or through none (default: what HTTPS_PROXY and NO_PROXY say).",
            valueName: "url"
        )
    )
    var proxy: String?

    @Option(help: ArgumentHelp("How long one request may take, in seconds (default: 120).", valueName: "seconds"))
    var timeout: Double?

    func validate() throws {
        if let timeout, !Self.timeouts.contains(timeout) { throw ValidationError("--timeout must be \(Self.timeoutRule).") }
        let choices = [certificateAuthority != nil, certificateSha256 != nil, tlsUncheckedDangerously]
        guard choices.count(where: \.self) < 2 else {
            throw ValidationError("--certificate-authority, --certificate-sha256 and --tls-unchecked-dangerously exclude each other.")
        }
    }

    /// A millisecond to a year, in seconds; a length of time does not hold any number.
    private static let timeouts = 0.001...31_536_000
    private static let timeoutRule = "from 0.001 to 31536000 seconds, a year"

    /// How long one request may take.
    func timeout(_ settings: ServiceSettings) throws -> Duration { try givenTimeout(settings) ?? .seconds(120) }

    /// How long one request may take, if a flag or a setting says so.
    func givenTimeout(_ settings: ServiceSettings) throws -> Duration? {
        if let timeout { return .seconds(timeout) }
        guard let text = try settings.value("timeout") else { return nil }
        guard let seconds = Double(text), Self.timeouts.contains(seconds) else {
            throw CommandFailure(.configuration, "the setting \(settings.service).timeout is \"\(text)\"; it must be \(Self.timeoutRule)")
        }
        return .seconds(seconds)
    }

    /// How the transport connects.
    ///
    /// - Parameters:
    ///   - settings: What environment and configuration file say.
    ///   - url: The address of the service; one that is wrong is left to its client to refuse.
    /// - Returns: The configuration.
    /// - Throws: ``CommandFailure`` when a setting is wrong.
    func transport(_ settings: ServiceSettings, to url: String) throws -> TransportConfiguration {
        TransportConfiguration(trust: try trust(settings), proxy: try proxy(settings, to: url))
    }

    private func proxy(_ settings: ServiceSettings, to url: String) throws -> HTTPProxy? {
        if let text = try settings.value("proxy", flag: proxy) {
            if text == "none" { return nil }
            do {
                return try HTTPProxy(text)
            } catch {
                let setting = SettingName(service: settings.service, name: "proxy")
                let (status, place): (ExitStatus, String) =
                    proxy == nil ? (.configuration, "the setting \(setting.key) (\(setting.variable))") : (.usage, setting.flag)
                throw CommandFailure(status, "\(place): \(error.message); write it like http://host:port, or none")
            }
        }
        guard let address = try? HTTPAddress(url), let (variable, text) = ProxyVariables(settings.environment).proxy(to: address) else {
            return nil
        }
        do {
            return try HTTPProxy(text)
        } catch {
            throw CommandFailure(.configuration, "the variable \(variable): \(error.message); --proxy none goes without")
        }
    }

    private func trust(_ settings: ServiceSettings) throws -> TLSTrust {
        if tlsUncheckedDangerously { return .uncheckedDangerously }
        // A flag that says whom to trust replaces whatever the other settings say.
        if let certificateAuthority { return .certificateAuthority(path: certificateAuthority) }
        if let certificateSha256 { return .pinned(sha256: certificateSha256) }
        if let fingerprint = try settings.value("certificate-sha256") { return .pinned(sha256: fingerprint) }
        if let path = try settings.path("certificate-authority") { return .certificateAuthority(path: path) }
        return .strict
    }
}
