#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Credentials {
    /// Takes credentials from environment variables: for the prefix `CASTILE_IPS` from `CASTILE_IPS_USER` and `CASTILE_IPS_PASSWORD`.
    ///
    /// - Parameters:
    ///   - prefix: What stands before `_USER` and `_PASSWORD`.
    ///   - environment: The variables; default those of this process.
    /// - Returns: The credentials.
    /// - Throws: ``ServiceClientError`` with the code ``ServiceClientError/Code/credentialsMissing`` that names each missing variable.
    public static func fromEnvironment(prefix: String, environment: [String: String]? = nil) throws -> Credentials {
        let environment = environment ?? ProcessInfo.processInfo.environment
        let names = (user: "\(prefix)_USER", password: "\(prefix)_PASSWORD")
        let missing = [names.user, names.password].filter { environment[$0, default: ""].isEmpty }
        guard missing.isEmpty, let user = environment[names.user], let password = environment[names.password] else {
            throw ServiceClientError(
                .credentialsMissing,
                "the environment has no value for \(missing.joined(separator: " and "))",
                advice: "Set \(names.user) and \(names.password), or keep both in a file that only you can read.",
                mayHaveReachedServer: false
            )
        }
        return Credentials(user: user, password: Secret(password))
    }
}
