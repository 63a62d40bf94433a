import MailStore

extension MailStoreOptions {
    /// Calls a function and prints its result.
    ///
    /// - Parameters:
    ///   - function: The function.
    ///   - arguments: Its parameters, each name=value.
    ///   - detach: Whether a process is left to itself; then its token is printed.
    ///   - output: How the result is printed.
    /// - Throws: ``CommandFailure``, `MailStoreError`, ``Interrupted``.
    func run(_ function: String, _ arguments: [String], detach: Bool = false, output: MailStoreOutput) async throws {
        try await withClient { client in
            let known = MailStoreFunction.named(function, in: client.configuration.edition)
            let parameters = try MailStoreParameterArguments(arguments: arguments, function: known).parameters()
            try await run(client, function, parameters, detach: detach, output: output)
        }
    }

    /// Calls a function and prints its result.
    ///
    /// - Parameters:
    ///   - client: The client.
    ///   - function: The function.
    ///   - parameters: What is sent.
    ///   - detach: Whether a process is left to itself; then its token is printed.
    ///   - output: How the result is printed.
    /// - Throws: `MailStoreError`, ``Interrupted``.
    func run(
        _ client: MailStoreClient,
        _ function: String,
        _ parameters: MailStoreParameters,
        detach: Bool = false,
        output: MailStoreOutput
    ) async throws {
        let console = verbosity.console
        if detach {
            let operation = try await client.start(function, parameters: parameters)
            guard let token = operation.token else { return try await output.print(operation.finalStatus(), to: console) }
            return try console.print(token)
        }
        let last = try await MailStoreFollower(console: console).run(client) {
            try await client.start(function, parameters: parameters)
        }
        try await output.print(last, to: console)
    }
}
