import ArgumentParser

/// Where settings come from beside the flags.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The configuration file; by default $XDG_CONFIG_HOME/castile/config.yaml or ~/.config/castile/config.yaml.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var config: String?

    @Option(help: ArgumentHelp("The profile of the configuration file whose values come first.", valueName: "name"))
    var profile: String?

    func validate() throws {
        for (flag, value) in [("--config", config), ("--profile", profile)] where value?.isEmpty == true {
            throw ValidationError("\(flag) is empty; give it a value, or leave it out.")
        }
    }

    /// The settings of one service.
    ///
    /// - Parameters:
    ///   - service: The section of the configuration file and the middle of the variables: `ips`, `CASTILE_IPS_…`.
    ///   - names: Every setting that the section may have.
    ///   - environment: The environment of the process.
    /// - Returns: The settings.
    /// - Throws: ``CommandFailure`` when the configuration file is wrong.
    func settings(
        of service: String,
        names: [String],
        environment: [String: String] = ProcessEnvironment.current
    ) throws -> ServiceSettings {
        let file = try file(environment: environment)
        return try ServiceSettings(service: service, names: names, environment: environment, file: file)
    }

    private func file(environment: [String: String]) throws -> ConfigurationFile? {
        let profile = profile ?? environment["CASTILE_PROFILE"].flatMap { $0.isEmpty ? nil : $0 }
        if let path = config ?? environment["CASTILE_CONFIG"], !path.isEmpty {
            return try ConfigurationFile(path: path, profile: profile)
        }
        let path = Self.defaultPath(environment: environment)
        guard let path, InputFile.exists(path) else {
            guard let profile else { return nil }
            let place = path ?? "no place for a configuration file: neither XDG_CONFIG_HOME nor HOME is set"
            throw CommandFailure(
                .configuration,
                "there is no configuration file for the profile \(profile) (\(place)); name one with --config"
            )
        }
        return try ConfigurationFile(path: path, profile: profile)
    }

    private static func defaultPath(environment: [String: String]) -> String? {
        if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/castile/config.yaml" }
        guard let home = environment["HOME"], !home.isEmpty else { return nil }
        return home + "/.config/castile/config.yaml"
    }
}
