/// The configuration file: a section a service, and named profiles that override them.
///
///     ips:
///       url: https://ips.example.com/scene7/services/IpsApiService
///       user: someone@example.com
///     profiles:
///       test:
///         ips:
///           url: http://127.0.0.1:8080/scene7/services/IpsApiService
struct ConfigurationFile: Sendable {
    /// Bytes; nobody writes more settings by hand.
    private static let sizeLimit = 1_000_000
    /// What may stand at the top of the file, and all but the last in a profile.
    private static let sections = ["ips", "mailstore", "outlook", "deploy", "profiles"]

    private let input: InputFile
    /// The profile's mapping first, then the whole file.
    private let layers: [ConfigurationLayer]

    /// Reads the file.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - profile: Whose values come first; nil takes those outside of all profiles only.
    /// - Throws: ``CommandFailure`` when it cannot be read, is no YAML mapping, has a section that nobody reads, or has no such profile.
    init(path: String, profile: String?) throws {
        let input = try InputFile(path: path, limit: Self.sizeLimit, status: .configuration)
        let root = try YAMLDocument.root(of: input.text, at: path, status: .configuration)
        let file = try ConfigurationLayer(root, path: path, place: "")
        self.input = input
        try file.check(allows: Self.sections)
        let profiles = try file.mapping("profiles")
        for name in profiles?.names ?? [] { try profiles?.mapping(name)?.check(allows: Self.sections.dropLast()) }
        guard let profile else {
            layers = [file]
            return
        }
        guard let chosen = try profiles?.mapping(profile) else {
            let names = profiles?.names.joined(separator: ", ") ?? "none"
            throw CommandFailure(.configuration, "\(path) has no profile \(profile); it has: \(names)")
        }
        layers = [chosen, file]
    }

    var path: String { input.path }

    /// The value of a setting.
    func value(section: String, name: String) throws -> String? {
        for layer in layers {
            if let value = try layer.mapping(section)?.text(name), !value.isEmpty { return value }
        }
        return nil
    }

    /// The value of a setting that nobody else may read.
    ///
    /// - Throws: ``CommandFailure`` when others can read the file.
    func secret(section: String, name: String) throws -> String? {
        guard let value = try value(section: section, name: name) else { return nil }
        try input.checkThatOnlyOwnerReads()
        return value
    }

    /// Refuses keys that the section does not have.
    func check(section: String, allows names: [String]) throws {
        for layer in layers { try layer.mapping(section)?.check(allows: names) }
    }
}
