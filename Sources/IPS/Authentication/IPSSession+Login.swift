internal import ServiceClient

extension IPSSession {
    /// Asks the service whether the client's user and password are good (checkLogin).
    ///
    /// - Returns: What the service says: ``LoginStatus/validLogin``, ``LoginStatus/invalidLogin`` or something else; `nil` if the answer
    ///   has no status, although its schema requires one.
    /// - Throws: ``IPSError``; what the password provider throws.
    public func checkLogin() async throws -> LoginStatus? {
        let credentials = try await client.credentials()
        let status = try await status(of: credentials)
        // The service may have refused the call itself, and taken another password of the provider's: then that is the client's.
        let current = try await client.credentials()
        return current == credentials ? status : try await self.status(of: current)
    }

    private func status(of credentials: Credentials) async throws -> LoginStatus? {
        try await checkLogin(CheckLoginParam(email: credentials.user, password: credentials.password.reveal()), in: .none).status
    }
}
