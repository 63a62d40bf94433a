/// A user's name and password.
public struct Credentials: Sendable, Hashable {
    /// The name.
    public var user: String

    /// The password.
    public var password: Secret

    /// Credentials.
    ///
    /// - Parameters:
    ///   - user: The name.
    ///   - password: The password.
    public init(user: String, password: Secret) {
        self.user = user
        self.password = password
    }
}
