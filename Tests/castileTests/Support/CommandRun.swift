import Foundation

/// One run of the built command, from start to end.
struct CommandRun {
    var status: Int32
    var output: String
    var error: String

    /// Runs the command.
    ///
    /// - Parameters:
    ///   - arguments: Its arguments.
    ///   - environment: Its whole environment; the home folder is one that is not there.
    /// - Throws: When it cannot be started, or writes what is not UTF-8.
    init(_ arguments: [String], environment: [String: String] = [:]) async throws {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.environment = ["HOME": "/nowhere"].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        self = try await Self.run(process)
    }

    /// Runs a line of a shell, in which `castile` is the built command.
    init(shell line: String, environment: [String: String] = [:]) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", line]
        let path = Self.executable.deletingLastPathComponent().path + ":/usr/bin:/bin"
        process.environment = ["HOME": "/nowhere", "PATH": path].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        self = try await Self.run(process)
    }

    private init(status: Int32, output: String, error: String) {
        self.status = status
        self.output = output
        self.error = error
    }

    /// Beside the bundle of the tests.
    static var executable: URL {
        let bundle = CommandLine.arguments.compactMap { argument in argument.range(of: ".xctest").map { argument[..<$0.lowerBound] } }.first
        return URL(fileURLWithPath: String(bundle ?? "")).deletingLastPathComponent().appendingPathComponent("castile")
    }

    /// What the process writes goes to files, so that no full pipe can stop it.
    private static func run(_ process: Process) async throws -> CommandRun {
        try await withTemporaryFolder { folder in
            let output = try emptyFile(folder + "/output")
            let error = try emptyFile(folder + "/error")
            process.standardOutput = output
            process.standardError = error
            try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                    process.terminationHandler = { _ in continuation.resume() }
                    do { try process.run() } catch { continuation.resume(throwing: error) }
                }
            } onCancel: {
                process.terminate()
            }
            return CommandRun(
                status: process.terminationStatus,
                output: try String(contentsOfFile: folder + "/output", encoding: .utf8),
                error: try String(contentsOfFile: folder + "/error", encoding: .utf8)
            )
        }
    }

    private static func emptyFile(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(fileURLWithPath: path))
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }
}
