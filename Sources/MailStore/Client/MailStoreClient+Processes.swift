extension MailStoreClient {
    /// The process behind an answer.
    ///
    /// - Parameters:
    ///   - status: An answer, as a call without automatic handling returns it.
    ///   - function: The function that was called, for errors; default not named.
    /// - Returns: The process; with one update when the call was done at once.
    /// - Throws: ``MailStoreError`` of code ``MailStoreError/Code/malformedAnswer`` when the server says that something runs, and not what.
    public func operation(continuing status: MailStoreStatus, of function: String? = nil) throws -> LongRunningOperation {
        guard status.code.isFinal || status.token != nil else {
            throw MailStoreError(.malformedAnswer, "the server says that a process runs, but gave no token", operation: function ?? "")
        }
        return LongRunningOperation(client: self, token: status.token, function: function, first: status)
    }

    /// The process that a token names, which another run of the program may have started.
    ///
    /// - Parameters:
    ///   - token: The token.
    ///   - function: The function that started it, for errors; default not named.
    /// - Returns: The process. Whether the server still knows it shows when its news is read.
    public func attach(to token: String, function: String? = nil) -> LongRunningOperation {
        LongRunningOperation(client: self, token: token, function: function, first: nil)
    }

    /// Asks once how a process stands: the wrapper's `GetStatus`.
    ///
    /// - Parameters:
    ///   - token: Names the process.
    ///   - lastKnownVersion: The version already known; the server answers when it has a newer one, or when the time is up. Default 0.
    ///   - wait: How long the server may hold the question; default as configured.
    /// - Returns: The answer, also when it says that the process failed.
    /// - Throws: ``MailStoreError``; code `tokenExpired` when the server does not know the token.
    public func getStatus(_ token: String, lastKnownVersion: Int = 0, wait: Duration? = nil) async throws -> MailStoreStatus {
        do {
            return try await dialect().status(
                of: token,
                after: lastKnownVersion,
                wait: wait ?? configuration.timeout.poll,
                over: connection
            )
        } catch var error as MailStoreError where error.code == .notFound {
            error.code = .tokenExpired
            error.message = "the server does not know the token \(token), or not any more"
            throw error
        }
    }

    /// Waits for the end of a process: the wrapper's `HandleToken`.
    ///
    /// - Parameter token: Names the process.
    /// - Returns: The last status.
    /// - Throws: ``MailStoreError`` when the process failed, or when news of it ended; `CancellationError`.
    @discardableResult
    public func handleToken(_ token: String) async throws -> MailStoreStatus {
        try await follow(attach(to: token))
    }

    /// Asks the server to cancel a process, and does not wait for what comes of it: the wrapper's `CancelAsync`.
    ///
    /// - Parameter token: Names the process.
    /// - Throws: ``MailStoreError``; code `cannotCancel` from a server up to version 8.
    public func requestCancellation(of token: String) async throws {
        do {
            try await dialect().cancel(token, over: connection)
        } catch var error as MailStoreError where error.code == .notFound {
            error.code = .tokenExpired
            error.message = "the server does not know the token \(token), or not any more"
            throw error
        }
    }

    /// What the caller of a function gets, by what the answer says: the name of the function decides nothing.
    func settle(_ first: MailStoreStatus, of function: String, tokens: TokenHandling?) async throws -> MailStoreStatus {
        let first = try first.checked(function)
        guard !first.code.isFinal, (tokens ?? configuration.tokens) == .automatic else { return first }
        return try await follow(operation(continuing: first, of: function))
    }

    private func follow(_ operation: LongRunningOperation) async throws -> MailStoreStatus {
        try await operation.finalStatus { configuration.onStatus?($0) }.checked(operation.function ?? "")
    }

    /// One question of a follower; the first is asked at once, later ones after the pause that an old server needs.
    func poll(_ token: String, after version: Int, isFirst: Bool) async throws -> MailStoreStatus {
        let dialect = try await dialect()
        let pause = dialect.pause(configuration)
        if !isFirst, pause > .zero { try await configuration.clock.sleep(for: pause) }
        return try await dialect.status(of: token, after: version, wait: configuration.timeout.poll, over: connection)
    }
}
