/// Where the API begins on a server.
public struct DeployBasePath: Hashable, Sendable, CustomStringConvertible {
    /// The path, with a slash before it and none at its end.
    public let description: String

    private init(known: String) { description = known }

    /// The version that the server likes: `/api`.
    public static let latest = DeployBasePath(known: "/api")
    /// Version 3: `/api/v3`.
    public static let version3 = DeployBasePath(known: "/api/v3")
    /// All base paths.
    public static let all = [latest, version3]
}
