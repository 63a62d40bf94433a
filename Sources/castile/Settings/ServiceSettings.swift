import ServiceClient

/// The settings of one service: flag before environment before configuration file.
///
/// An empty variable or key says nothing; an empty flag is refused, since the variable that it holds was not set: `--company "$COMPANY"`.
struct ServiceSettings: Sendable {
    let service: String
    let environment: [String: String]
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
    /// - Throws: ``CommandFailure`` for an empty flag, and when the configuration file has something else than a single value there.
    func value(_ name: String, flag: String? = nil) throws -> String? {
        let setting = SettingName(service: service, name: name)
        if let flag {
            guard !flag.isEmpty else { throw CommandFailure(.usage, "\(setting.flag) is empty; give it a value, or leave it out") }
            return flag
        }
        if let value = environment[setting.variable], !value.isEmpty { return value }
        return try file?.value(section: service, name: name)
    }

    /// The path that a setting names; one in the configuration file counts from its folder, and `~/` is the home folder there.
    ///
    /// - Parameter name: The words of the setting, joined by hyphens.
    /// - Returns: The path; nil when it stands nowhere.
    /// - Throws: ``CommandFailure`` when the configuration file has something else than a single value there.
    func path(_ name: String) throws -> String? {
        if let value = environment[SettingName(service: service, name: name).variable], !value.isEmpty { return value }
        guard let file, let value = try file.value(section: service, name: name) else { return nil }
        // A shell does this for the values of arguments and variables.
        if value.hasPrefix("~/"), let home = environment["HOME"], !home.isEmpty { return home + value.dropFirst() }
        guard !value.hasPrefix("/"), let slash = file.path.lastIndex(of: "/") else { return value }
        return file.path[...slash] + value
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

    /// The failure for a value that cannot be: wrong arguments if a flag says it, else a wrong setting.
    ///
    /// - Parameters:
    ///   - name: The words of the setting, joined by hyphens.
    ///   - value: The value.
    ///   - flag: What the argument says.
    ///   - rule: What would be right: `it must be 3 or latest`.
    /// - Returns: The failure, which names the flag, or the setting and its variable.
    func wrong(_ name: String, _ value: String, flag: String?, _ rule: String) -> CommandFailure {
        let setting = SettingName(service: service, name: name)
        guard flag == nil else { return CommandFailure(.usage, "\(setting.flag) is \"\(value)\"; \(rule)") }
        return CommandFailure(.configuration, "the setting \(setting.key) (\(setting.variable)) is \"\(value)\"; \(rule)")
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
        if let path = try path("password-file") {
            return Secret(try SecretFile.firstLine(of: path, status: .configuration, content: "no password"))
        }
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
}
