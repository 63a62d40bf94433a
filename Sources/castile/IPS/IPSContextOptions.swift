import ArgumentParser
import IPSDynamic

/// Whom a call is about, and in whose place it is made; always by name.
struct IPSContextOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The company that the call works in (CASTILE_IPS_COMPANY).", valueName: "name"))
    var company: String?

    @Option(help: ArgumentHelp("The user whom the call is about, where it is not the one who logs in.", valueName: "email"))
    var forUser: String?

    @Option(help: ArgumentHelp("Call with the permissions of this user; for administrators.", valueName: "email"))
    var asUser: String?

    @Option(help: ArgumentHelp("Call in the context of this group.", valueName: "name"))
    var asGroup: String?

    func validate() throws {
        if asUser != nil, asGroup != nil { throw ValidationError("--as-user and --as-group exclude each other.") }
    }

    func names(_ settings: ServiceSettings) throws -> CallNames {
        CallNames(company: try settings.value("company", flag: company), user: forUser, accessUser: asUser, accessGroup: asGroup)
    }
}
