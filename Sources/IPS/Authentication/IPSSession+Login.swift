internal import ServiceClient

extension IPSSession {
    /// Asks the service whether the client's user and password are good (checkLogin).
    ///
    /// - Returns: What the service says: ``LoginStatus/validLogin``, ``LoginStatus/invalidLogin`` or something else; `nil` if the answer
    ///   has no status, although its schema requires one.
    /// - Throws: ``IPSError``; what the password provider throws.
    public func checkLogin() async throws -> LoginStatus? {
        let credentials = try await client.credentials()
        return try await checkLogin(CheckLoginParam(email: credentials.user, password: credentials.password.reveal()), in: .none).status
    }
}
