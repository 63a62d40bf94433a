/// One setting of a service, and where its value can stand.
struct SettingName: Hashable, Sendable {
    /// The section of the configuration file, and a part of the variable: `ips`.
    var service: String
    /// The words, joined by hyphens: `password-file`.
    var name: String

    var flag: String { "--\(name)" }
    var key: String { "\(service).\(name)" }

    var variable: String {
        "CASTILE_" + String((service + "_" + name).uppercased().map { $0 == "-" ? "_" : $0 })
    }
}
