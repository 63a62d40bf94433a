public import ServiceClient
internal import Synchronization

/// Gets a user's password from where it is kept, a vault for example.
public typealias PasswordProvider = @Sendable (_ user: String) async throws -> Secret

/// The password of a client: asked for once, and once more when the service refused it.
final class PasswordVault: Sendable {
    private let credentials: Credentials
    private let provider: PasswordProvider?
    private let answers = JoinedLookups<Int, Secret>()
    private let round = Mutex(0)

    /// A vault.
    ///
    /// - Parameters:
    ///   - credentials: The user, and the password if nobody provides it.
    ///   - provider: Provides the password.
    init(_ credentials: Credentials, provider: PasswordProvider?) {
        self.credentials = credentials
        self.provider = provider
    }

    /// The password, and the round of asking that it comes from.
    func current() async throws -> (credentials: Credentials, round: Int) {
        let round = round.withLock { $0 }
        return (try await credentials(of: round), round)
    }

    /// Another password than the one that was refused; `nil` if there is none.
    ///
    /// Callers who were refused at the same time ask once.
    func other(than refused: Credentials, of round: Int) async throws -> Credentials? {
        guard provider != nil else { return nil }
        let next = self.round.withLock { current in
            current = max(current, round + 1)
            return current
        }
        let credentials = try await credentials(of: next)
        return credentials == refused ? nil : credentials
    }

    private func credentials(of round: Int) async throws -> Credentials {
        guard let provider else { return credentials }
        let user = credentials.user
        let password = try await answers.answer(to: round) { try await provider(user) }.answer
        return Credentials(user: user, password: password)
    }
}
