import Foundation
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// A run of the built command that the test watches while it runs; one that nobody watches any more is ended.
final class RunningCommand: Sendable {
    /// Lines of standard output, and of standard error, as they come; each ends when the command has closed its side.
    let output: AsyncStream<String>
    let error: AsyncStream<String>
    private let run: Task<TerminationStatus, any Error>
    private let signals: AsyncStream<Signal>.Continuation

    /// Starts the command.
    ///
    /// - Parameters:
    ///   - arguments: Its arguments.
    ///   - environment: Its environment, beside a home folder that is not there.
    ///   - terminal: A terminal for standard input and standard error; nil gives it no input, and a pipe.
    init(_ arguments: [String], environment: [String: String] = [:], terminal: PseudoTerminal? = nil) {
        let configuration = CommandRun.configuration(arguments, environment)
        let (output, outputLines) = AsyncStream<String>.makeStream()
        let (error, errorLines) = AsyncStream<String>.makeStream()
        let (pending, signals) = AsyncStream<Signal>.makeStream()
        (self.output, self.error, self.signals) = (output, error, signals)
        run = Task {
            defer {
                outputLines.finish()
                errorLines.finish()
            }
            if let terminal {
                errorLines.finish()
                let side = FileDescriptor(rawValue: terminal.inner.fileDescriptor)
                return try await Subprocess.run(
                    configuration,
                    input: .fileDescriptor(side, closeAfterSpawningProcess: false),
                    output: .sequence,
                    error: .fileDescriptor(side, closeAfterSpawningProcess: false)
                ) { command in
                    try await Self.sending(pending, to: command) { try await Self.copy(command.standardOutput, to: outputLines) }
                }.terminationStatus
            }
            return try await Subprocess.run(configuration, input: .none, output: .sequence, error: .sequence) { command in
                try await Self.sending(pending, to: command) {
                    async let errors: Void = Self.copy(command.standardError, to: errorLines)
                    try await Self.copy(command.standardOutput, to: outputLines)
                    try await errors
                }
            }.terminationStatus
        }
    }

    deinit { run.cancel() }

    func send(_ signal: Int32) { signals.yield(Signal(rawValue: signal)) }

    /// The exit status; nil if the command could not be started.
    func status() async -> Int32? { try? await run.value.number }

    /// Sends the command signals while the body reads what it prints.
    private static func sending<Input, Output, Failure>(
        _ signals: AsyncStream<Signal>,
        to command: Execution<Input, Output, Failure>,
        _ body: () async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await signal in signals { try command.send(signal: signal) }
            }
            try await body()
            group.cancelAll()
        }
    }

    private static func copy(_ bytes: SubprocessOutputSequence, to lines: AsyncStream<String>.Continuation) async throws {
        defer { lines.finish() }
        for try await line in bytes.strings() { lines.yield(line) }
    }
}
