import Simulators
import Testing

@testable import castile

@Suite("The daily work of castile ips", .timeLimit(.minutes(10)))
struct IPSDailyTests {
    @Test("A group is created, filled, listed, emptied and deleted by names alone")
    func groups() async throws {
        try await SimulatedIPS.with { simulator in
            let user = SimulatedIPS.user
            try await simulator.succeed("groups", "create", "Testers")
            try await simulator.succeed("groups", "add", "Testers", user)
            #expect(try await simulator.daily("groups", "list", "--format", "csv").output.contains("Testers"))
            let members = try await simulator.daily("groups", "members", "Testers", "--format", "ndjson")
            #expect(members.output.contains(user), "\(members.error)")
            try await simulator.succeed("groups", "remove", "Testers", user)
            #expect(try await simulator.daily("groups", "members", "Testers", "--format", "ndjson").output.isEmpty)
            try await simulator.succeed("groups", "delete", "Testers", "--yes")
            let gone = try await simulator.daily("groups", "members", "Testers")
            #expect(gone.status == castile.ExitStatus.unknownName.rawValue)
        }
    }

    @Test("Nothing is destroyed without --yes when there is nobody to ask")
    func confirmation() async throws {
        try await SimulatedIPS.with { simulator in
            let name = try #require(try await simulator.assets(1).first)
            for command in [["assets", "delete", name], ["trash", "empty", name], ["folders", "delete", "Sample"]] {
                let run = try await simulator.daily(command)
                #expect(run.status == castile.ExitStatus.usage.rawValue, "\(command)")
                #expect(run.error.contains("give --yes"), "\(run.error)")
            }
            for operation in ["deleteAssets", "emptyAssetsFromTrash", "deleteFolder"] {
                #expect(simulator.simulator.calls[operation] == 0)
            }
        }
    }

    @Test("On a terminal the command asks, and no is the answer that does nothing")
    func question() async throws {
        try await SimulatedIPS.with { simulator in
            let name = try #require(try await simulator.assets(1).first)
            let terminal = try PseudoTerminal()
            let command = try simulator.start(["assets", "delete", name], on: terminal)
            #expect(try await terminal.read(until: "[y/N] ").contains(" into the trash?"))
            try terminal.type("n\n")
            #expect(await command.status() == 1)
            #expect(simulator.simulator.calls["deleteAssets"] == 0)
        }
    }

    @Test("Folders are listed one after another, and drawn as a tree")
    func folders() async throws {
        try await SimulatedIPS.with { simulator in
            let list = try await simulator.daily("folders", "list", "Sample", "--format", "ndjson")
            #expect(list.status == 0, "\(list.error)")
            let tree = try await simulator.daily("folders", "tree", "Sample", "--depth", "1")
            #expect(tree.output.split(separator: "\n").count > 1)
            #expect(tree.output.contains("└── "))
            #expect(!list.output.contains("f|"))
        }
    }

    @Test("An asset is shown by its name, and a name that none has leads nowhere")
    func assets() async throws {
        try await SimulatedIPS.with { simulator in
            let name = try #require(try await simulator.assets(1).first)
            let shown = try await simulator.daily("assets", "get", name, "--format", "json")
            #expect(shown.status == 0, "\(shown.error)")
            #expect(shown.output.contains("\"name\": \"\(name)\""))
            let none = try await simulator.daily("assets", "get", "no such asset")
            #expect(none.status == castile.ExitStatus.unknownName.rawValue, "\(none.error)")
        }
    }

    @Test("An asset is moved, renamed, put into the trash and restored by its name")
    func assetStory() async throws {
        try await SimulatedIPS.with { simulator in
            let name = try #require(try await simulator.assets(1).first)
            try await simulator.succeed("folders", "create", "Sample/Archive")
            try await simulator.succeed("assets", "move", name, "--to", "Sample/Archive")
            try await simulator.succeed("assets", "rename", name, "renamed-asset")
            let moved = try await simulator.daily("assets", "list", "--folder", "Sample/Archive", "--format", "csv")
            #expect(moved.output.contains("renamed-asset"), "\(moved.error)")
            try await simulator.succeed("assets", "delete", "renamed-asset", "--yes")
            #expect(try await simulator.daily("trash", "list", "--format", "csv").output.contains("renamed-asset"))
            try await simulator.succeed("trash", "restore", "renamed-asset")
            #expect(try await !simulator.daily("trash", "list", "--format", "csv").output.contains("renamed-asset"))
        }
    }
}
