/// The program that calls, as the service's logs show it.
public struct ApplicationIdentity: Hashable, Sendable {
    /// The name (`appName`).
    public var name: String

    /// The version (`appVersion`).
    public var version: String

    /// Makes an identity.
    ///
    /// - Parameters:
    ///   - name: The program's name.
    ///   - version: The program's version.
    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }

    /// This package, for programs that do not say who they are.
    public static let castile = ApplicationIdentity(name: "Castile", version: "0.1")
}
