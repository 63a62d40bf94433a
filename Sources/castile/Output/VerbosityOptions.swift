import ArgumentParser

/// How much the command says.
struct VerbosityOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Print the result and errors only.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Say on standard error what is being done.")
    var verbose = false

    func validate() throws {
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    }

    /// The console of this process.
    var console: Console {
        let environment = ProcessEnvironment.current
        return Console(
            output: StandardStream.output,
            outputTerminal: .behind(StandardStream.output.descriptor, environment: environment),
            error: StandardStream.error,
            errorTerminal: .behind(StandardStream.error.descriptor, environment: environment),
            verbosity: quiet ? .quiet : verbose ? .verbose : .normal
        )
    }
}
