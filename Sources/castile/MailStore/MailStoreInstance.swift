import ArgumentParser
import MailStore

/// In which instance a command acts, and how it prints.
struct MailStoreInstance: ParsableArguments {
    @Option(help: ArgumentHelp("The instance; the Service Provider Edition needs it.", valueName: "id"))
    var instance: String?

    @OptionGroup(title: "Output options") var output: MailStoreOutput
    @OptionGroup(title: "Service options") var options: MailStoreOptions

    /// Calls a function in the instance and prints its result.
    ///
    /// - Parameters:
    ///   - function: The function.
    ///   - parameters: What is sent beside the instance.
    ///   - confirm: Asks whether it shall be done, before anything is sent; by default nobody is asked.
    /// - Throws: ``CommandFailure``, `MailStoreError`, ``Interrupted``; what `confirm` throws.
    func run(_ function: String, _ parameters: MailStoreParameters = [:], confirm: () async throws -> Void = {}) async throws {
        try await options.withClient { client in
            var all = MailStoreParameters()
            if client.configuration.edition == .serviceProvider {
                guard let instance else { throw CommandFailure(.usage, "the Service Provider Edition needs --instance") }
                all["instanceID"] = .text(instance)
            } else if instance != nil {
                throw CommandFailure(
                    .usage,
                    "--instance is for the Service Provider Edition: give --edition spe too, or leave it out for MailStore Server"
                )
            }
            for element in parameters.elements { all[element.name] = element.value }
            try await confirm()
            try await options.run(client, function, all, output: output)
        }
    }
}
