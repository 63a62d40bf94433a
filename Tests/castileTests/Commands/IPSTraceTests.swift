import Foundation
import Simulators
import Testing

@testable import castile

@Suite("castile ips --trace", .timeLimit(.minutes(10)))
struct IPSTraceTests {
    @Test("A trace has each message that went and came, also when the command fails, and neither password nor handle")
    func messages() async throws {
        try await SimulatedIPS.with(jobs: .milliseconds(1)) { simulator in
            try await withTemporaryFolder { folder in
                let asset = try #require(try await simulator.assets(1).first)
                let picture = try writeFile("bytes", to: folder + "/a.tif")
                let password = try writeFile("new-password-7", to: folder + "/password")
                let user = ["users", "add", "a@sample.example", "--first-name", "A", "--last-name", "B", "--new-password-file", password]
                for (arguments, operations) in [
                    (["assets", "list", "--limit", "2"], ["getCompanyInfo", "searchAssets"]),
                    (["assets", "move", asset, "--to", "Sample"], ["getFolderTree", "moveAssets"]),
                    (["upload", picture, "--to", "New"], ["UploadFile", "getJobLogDetails"]),
                    (user, ["addUser"]), (["login"], ["checkLogin"]), (["call", "getGroups"], ["getGroups"]),
                    (["users", "show", "none@sample.example"], ["getUserInfo"]),
                ] {
                    let company = arguments == ["login"] ? [] : ["--company", SimulatedIPS.company]
                    let run = try await simulator.run(["ips"] + arguments + company + ["--trace"])
                    for operation in operations { #expect(run.error.contains(" \(operation): HTTP "), "\(arguments): \(run.error)") }
                    #expect(run.error.contains("\n> ") && run.error.contains("\n< "))
                    #expect(!(run.error.contains(SimulatedIPS.password) || run.error.contains("new-password-7")), "\(arguments)")
                    #expect(run.error.firstMatch(of: /\b[a-z0-9]{1,3}\|[^\s<]/) == nil, "\(arguments): \(run.error)")
                    #expect((run.status == 0) == (arguments[1...].first != "show"), "\(arguments): \(run.error.suffix(300))")
                }
            }
        }
    }

    @Test("A trace goes into a file that only its owner can read; one that cannot be written is said before anything is sent")
    func file() async throws {
        try await SimulatedIPS.with { simulator in
            try await withTemporaryFolder { folder in
                let path = try writeFile("an older and much longer trace", to: folder + "/trace", mode: 0o644)
                let run = try await simulator.daily("groups", "list", "--trace-file", path)
                #expect(run.error == "2 exchanges are in \(path)\n")
                #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("#1 getCompanyInfo: HTTP 200"))
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                #expect(mode == 0o600)
                let calls = simulator.simulator.calls.total
                let refused = try await simulator.daily("groups", "list", "--trace-file", folder + "/none/trace")
                #expect(refused.status == castile.ExitStatus.cannotWrite.rawValue, "\(refused.error)")
                #expect(simulator.simulator.calls.total == calls)
            }
        }
    }

    @Test("A trace that goes into a pipe leaves open who else may use that")
    func pipe() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/pipe"
            #expect(mkfifo(path, 0o640) == 0)
            let reader = open(path, O_RDONLY | O_NONBLOCK)
            defer { close(reader) }
            _ = try Trace(file: path)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o640)
        }
    }

    @Test("A trace has every exchange, also of a run with more than the library keeps, and says how many there are")
    func many() async throws {
        try await SimulatedIPS.with { simulator in
            try await withTemporaryFolder { folder in
                let files = folder + "/files"
                try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
                for number in 1...120 { try writeFile("bytes", to: files + "/\(number).tif") }
                let path = folder + "/trace"
                let run = try await simulator.succeed("upload", files, "--to", "New", "--no-watch", "--trace-file", path)
                let trace = try String(contentsOfFile: path, encoding: .utf8)
                let numbers = trace.matches(of: #/(?m)^#(\d+) /#).compactMap { Int($0.output.1) }
                #expect(numbers.count > 120 && numbers == Array(1...max(1, numbers.count)), "\(numbers)")
                #expect(run.error.hasSuffix("\n\(numbers.count) exchanges are in \(path)\n"), "\(run.error)")
            }
        }
    }

    @Test("A trace is written while the command goes on")
    func live() async throws {
        try await SimulatedIPS.with { simulator in
            simulator.simulator.misbehaviour.add(MisbehaviourRule(.delay(.seconds(3600)), to: "getGroups"))
            let command = simulator.start(["groups", "list", "--trace"])
            #expect(await command.error.first { $0.hasPrefix("#1 getCompanyInfo: HTTP 200") } != nil)
            command.send(SIGINT)
            #expect(await command.status() == 130)
        }
    }

    @Test("A trace that is not complete is no success")
    func full() async throws {
        try await SimulatedIPS.with { simulator in
            try await withTemporaryFolder { folder in
                let limit = "trap '' XFSZ; ulimit -f 0"
                let list = "castile ips groups list --company '\(SimulatedIPS.company)' --trace-file \(folder)/trace"
                let run = try await CommandRun(shell: "\(limit); \(list)", environment: simulator.environment)
                #expect(run.status == castile.ExitStatus.cannotWrite.rawValue, "\(run.error)")
                #expect(run.error.contains("\(folder)/trace is not complete"), "\(run.error)")
            }
        }
    }
}
