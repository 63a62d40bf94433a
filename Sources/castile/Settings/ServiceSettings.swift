import ServiceClient

/// The settings of one service: flag before environment before configuration file.
///
/// An empty value is none.
struct ServiceSettings: Sendable {
    let service: String
    private let environment: [String: String]
    private let file: ConfigurationFile?

    /// The settings of the service.
    ///
    /// - Parameters:
    ///   - service: The section of the configuration file and the middle of the variables: `ips`, `CASTILE_IPS_…`.
    ///   - names: Every setting that the section may have.
    ///   - environment: The environment of the process.
    ///   - file: The configuration file, if there is one.
    /// - Throws: ``CommandFailure`` when the section has another key.
    init(service: String, names: [String], environment: [String: String], file: ConfigurationFile?) throws {
        self.service = service
        self.environment = environment
        self.file = file
        try file?.check(section: service, allows: names)
    }

    /// The value, if there is one.
    ///
    /// - Parameters:
    ///   - name: The words of the setting, joined by hyphens.
    ///   - flag: What the argument says.
    /// - Returns: The value; nil when it stands nowhere.
    /// - Throws: ``CommandFailure`` when the configuration file has something else than a single value there.
    func value(_ name: String, flag: String? = nil) throws -> String? {
        let setting = SettingName(service: service, name: name)
        if let flag, !flag.isEmpty { return flag }
        if let value = environment[setting.variable], !value.isEmpty { return value }
        return try file?.value(section: service, name: name)
    }

    /// The value.
    ///
    /// - Parameters:
    ///   - name: The words of the setting, joined by hyphens.
    ///   - flag: What the argument says.
    ///   - meaning: What it is, for the error: `the address of the IPS service`.
    /// - Returns: The value, never empty.
    /// - Throws: ``CommandFailure`` that names the flag, the variable and the key, when there is none.
    func required(_ name: String, flag: String? = nil, meaning: String) throws -> String {
        if let value = try value(name, flag: flag) { return value }
        let setting = SettingName(service: service, name: name)
        let place = file?.path ?? "the configuration file"
        throw CommandFailure(
            .configuration,
            "\(meaning) is not set: use \(setting.flag), the variable \(setting.variable), or the key \(setting.key) in \(place)"
        )
    }

    /// The password: from the environment, from a file named by `password-file`, from the configuration file, or from the terminal.
    ///
    /// - Parameters:
    ///   - user: For whom, for the prompt.
    ///   - prompt: Asks on the terminal; gives nil when there is none.
    /// - Returns: The password, never empty.
    /// - Throws: ``CommandFailure`` when there is no password, or when its file can be read by others.
    func password(for user: String, prompt: (String) throws -> String? = PasswordPrompt.ask) throws -> Secret {
        let password = SettingName(service: service, name: "password")
        if let value = environment[password.variable], !value.isEmpty { return Secret(value) }
        if let path = try value("password-file") { return Secret(try Self.password(inFile: path)) }
        if let value = try file?.secret(section: service, name: "password") { return Secret(value) }
        if let value = try prompt("Password of \(user): ") { return Secret(value) }
        let file = SettingName(service: service, name: "password-file")
        throw CommandFailure(
            .configuration,
            """
            no password for \(user): set the variable \(password.variable), or name a file that holds it with \(file.variable) or \
            \(file.key), or run the command on a terminal
            """
        )
    }

    private static func password(inFile path: String) throws -> String {
        let file = try InputFile(path: path, limit: 10_000, status: .configuration)
        try file.checkThatOnlyOwnerReads()
        guard let line = file.text.split(whereSeparator: \.isNewline).first else {
            throw CommandFailure(.configuration, "\(path) holds no password in its first line")
        }
        return String(line)
    }
}
