extension Secret {
    /// Whether what has this name in a message is a password.
    ///
    /// `password` is one, and so is `AuthPassword`; `passwordExpires` is none, and neither is an operation about passwords.
    package static func isPassword(named name: String) -> Bool { name.lowercased().hasSuffix("password") }
}
