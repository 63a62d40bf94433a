import ArgumentParser

/// Whether the messages of a run are written down.
struct TraceOptions: ParsableArguments {
    @Flag(help: "Print on standard error each message that went and came, without passwords and handles.")
    var trace = false

    @Option(
        help: ArgumentHelp("Write the same into this file, which only you can read.", valueName: "file"),
        completion: .file()
    )
    var traceFile: String?

    func validate() throws {
        if trace, traceFile != nil { throw ValidationError("--trace and --trace-file exclude each other.") }
    }

    /// Where the messages are kept; nil when nobody wants them.
    ///
    /// - Throws: ``CommandFailure`` when the file cannot be written, before anything is sent.
    func make() throws -> Trace? {
        try trace || traceFile != nil ? Trace(file: traceFile) : nil
    }
}
