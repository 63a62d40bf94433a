import Foundation

/// A run of the built command that the test watches while it runs.
final class RunningCommand: Sendable {
    private let process: Process
    /// Lines of standard output, and of standard error, as they come; each ends when the command has closed its side.
    let output: AsyncStream<String>
    let error: AsyncStream<String>
    private let ended: AsyncStream<Int32>

    /// Starts the command.
    ///
    /// - Parameters:
    ///   - arguments: Its arguments.
    ///   - environment: Its environment, beside a home folder that is not there.
    ///   - terminal: A terminal for standard input and standard error; nil gives it no input, and a pipe.
    /// - Throws: When the command cannot be started.
    init(_ arguments: [String], environment: [String: String] = [:], terminal: PseudoTerminal? = nil) throws {
        let process = Process()
        process.executableURL = CommandRun.executable
        process.arguments = arguments
        process.environment = ["HOME": "/nowhere"].merging(environment) { $1 }
        process.standardInput = terminal?.inner ?? FileHandle.nullDevice
        output = Self.lines { process.standardOutput = $0 }
        if let terminal {
            process.standardError = terminal.inner
            error = AsyncStream { $0.finish() }
        } else {
            error = Self.lines { process.standardError = $0 }
        }
        let (ended, continuation) = AsyncStream<Int32>.makeStream()
        process.terminationHandler = { process in
            continuation.yield(process.terminationStatus)
            continuation.finish()
        }
        self.ended = ended
        self.process = process
        try process.run()
    }

    deinit {
        if process.isRunning { process.terminate() }
    }

    func send(_ signal: Int32) {
        kill(process.processIdentifier, signal)
    }

    /// The exit status.
    func status() async -> Int32? {
        await ended.first { _ in true }
    }

    /// A thread of its own reads, since a handler of the dispatch library may still be called after the pipe is closed.
    private static func lines(attach: (Pipe) -> Void) -> AsyncStream<String> {
        let pipe = Pipe()
        attach(pipe)
        let (lines, continuation) = AsyncStream<String>.makeStream()
        Thread.detachNewThread {
            var rest: [UInt8] = []
            while let data = try? pipe.fileHandleForReading.read(upToCount: 1), !data.isEmpty {
                guard data.first == 0x0A else {
                    rest += data
                    continue
                }
                continuation.yield(String(decoding: rest, as: UTF8.self))
                rest = []
            }
            if !rest.isEmpty { continuation.yield(String(decoding: rest, as: UTF8.self)) }
            continuation.finish()
        }
        return lines
    }
}
