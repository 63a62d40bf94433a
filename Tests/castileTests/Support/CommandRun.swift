import Foundation
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// One run of the built command, from start to end.
struct CommandRun {
    /// The most bytes that a run may print.
    private static let outputBytes = 64 << 20

    /// The exit status, or the number of the signal that ended it.
    var status: Int32
    var output: String
    var error: String

    /// Runs the command.
    ///
    /// - Parameters:
    ///   - arguments: Its arguments.
    ///   - environment: Its whole environment; the home folder is one that is not there.
    /// - Throws: When it cannot be started, or prints too much.
    init(_ arguments: [String], environment: [String: String] = [:]) async throws {
        self = try await Self.run(Self.configuration(arguments, environment))
    }

    /// Runs a line of a shell, in which `castile` is the built command.
    init(shell line: String, environment: [String: String] = [:]) async throws {
        let path = Self.executable.deletingLastPathComponent().path + ":/usr/bin:/bin"
        self = try await Self.run(
            Configuration(
                executable: .path("/bin/bash"),
                arguments: ["-c", line],
                environment: Self.environment(["PATH": path].merging(environment) { $1 })
            )
        )
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

    /// What is run: the command, with a home folder that is not there.
    static func configuration(_ arguments: [String], _ environment: [String: String]) -> Configuration {
        Configuration(
            executable: .path(FilePath(executable.path)),
            arguments: Arguments(arguments),
            environment: Self.environment(environment)
        )
    }

    private static func environment(_ variables: [String: String]) -> Environment {
        let all = ["HOME": "/nowhere"].merging(variables) { $1 }
        return .custom(Dictionary(uniqueKeysWithValues: all.map { (Environment.Key(stringLiteral: $0), $1) }))
    }

    private static func run(_ configuration: Configuration) async throws -> CommandRun {
        let result = try await Subprocess.run(configuration, output: .string(limit: outputBytes), error: .string(limit: outputBytes))
        return CommandRun(status: result.terminationStatus.number, output: result.standardOutput, error: result.standardError)
    }
}

extension TerminationStatus {
    /// The exit status, or the number of the signal.
    var number: Int32 {
        switch self {
        case .exited(let code), .signaled(let code): code
        }
    }
}
