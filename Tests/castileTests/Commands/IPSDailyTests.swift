import Foundation
import Simulators
import Testing

@testable import IPS
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
            let refused = try await simulator.daily("groups", "remove", "Testers", user)
            #expect(refused.status == castile.ExitStatus.usage.rawValue)
            #expect(refused.error.contains("Take \(user) out of the group Testers?"), "\(refused.error)")
            #expect(simulator.simulator.calls["removeGroupMembers"] == 0)
            try await simulator.succeed("groups", "remove", "Testers", user, "--yes")
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

    @Test("What a batch answer says of failures and warnings counts, in daily work and in a call by name")
    func batchAnswers() async throws {
        try await SimulatedIPS.with { simulator in
            let name = try #require(try await simulator.assets(1).first)
            let call = try await simulator.daily("call", "emptyAssetsFromTrash", "assetHandleArray=\(name)")
            #expect(call.status == castile.ExitStatus.serviceFault.rawValue, "\(call.error)")
            #expect(call.output.contains("\"errorCount\": 1") && call.error.contains("it failed for 1 of 1"))
            let folder = try #require(try await simulator.records(["ips", "assets", "get", name, "--company", SimulatedIPS.company]).first)
            let moved = try await simulator.succeed("assets", "move", name, "--to", #require(folder["folder"] as? String))
            #expect(moved.error.contains("1 asset moved, 1 with a warning"), "\(moved.error)")
        }
    }

    @Test("A batch answer that does not tell of all assets is no success")
    func countedAssets() {
        func outcome(_ success: Int, _ warnings: Int, _ errors: Int) -> BatchOutcome {
            BatchOutcome(successCount: success, warningCount: warnings, errorCount: errors, warnings: [], errors: [])
        }
        #expect(outcome(2, 1, 0).failure(of: 3, "moved") == nil)
        #expect(outcome(0, 0, 0).failure(of: 3, "moved")?.exitStatus == .serviceFault)
        #expect(outcome(1, 1, 0).failure(of: 3, "moved")?.exitStatus == .partialFailure)
        #expect(outcome(2, 0, 1).failure(of: 3, "moved")?.report == "1 of 3 assets were not moved")
    }

    @Test(
        "An empty name or path, which the service takes for the root of the company or for everything, is refused before anything is sent",
        arguments: [
            ["assets", "move", "shoe", "--to", ""], ["folders", "move", "Sample", " "], ["folders", "move", "", "Sample"],
            ["folders", "rename", "", "New"], ["folders", "delete", "", "--yes"], ["folders", "create", ""], ["search", "--folder", ""],
            ["search", "--name", ""],
        ]
    )
    func emptyTexts(command: [String]) async throws {
        try await SimulatedIPS.with { simulator in
            let run = try await simulator.daily(command)
            #expect(run.status == castile.ExitStatus.usage.rawValue, "\(run.error)")
            #expect(run.error.contains(" is empty; "), "\(run.error)")
            #expect(simulator.simulator.calls.total == 0)
        }
    }

    @Test("A search whose fields leave all assets out says so, and how the number is printed")
    func noAssets() async throws {
        try await SimulatedIPS.with { simulator in
            let run = try await simulator.daily("search", "--field", "totalRows")
            #expect(run.status == castile.ExitStatus.unknownField.rawValue)
            let hint = "castile ips call searchAssets responseFieldArray=totalRows"
            #expect(run.error.contains(hint), "\(run.error)")
            let number = try await simulator.daily("call", "searchAssets", "responseFieldArray=totalRows")
            #expect(number.status == 0 && number.output.contains("\"totalRows\""), "\(number.error)")
        }
    }

    @Test("A search whose only fields are left out again is refused like one without fields of assets")
    func noFields() async throws {
        try await SimulatedIPS.with { simulator in
            let name = "assetArray/items/name"
            for format in ["csv", "json"] {
                for more in [[], ["--field", "totalRows"]] {
                    let command = ["search", "--field", name, "--exclude-field", name, "--format", format] + more
                    let run = try await simulator.daily(command)
                    #expect(run.status == castile.ExitStatus.unknownField.rawValue, "\(command): \(run.output)")
                    #expect(run.error.contains("these fields leave out all assets"), "\(run.error)")
                }
            }
            #expect(simulator.simulator.calls.total == 0)
        }
    }

    @Test("A field that is given twice has one column")
    func repeatedColumn() async throws {
        try await SimulatedIPS.with { simulator in
            let fields = ["name", "type", "name"].flatMap { ["--field", "assetArray/items/\($0)"] }
            let run = try await simulator.daily(["search", "--limit", "1", "--format", "csv"] + fields)
            #expect(run.output.hasPrefix("name,type\r\n"), "\(run.output)\(run.error)")
        }
    }

    @Test("On a terminal the command asks, and no is the answer that does nothing")
    func question() async throws {
        try await SimulatedIPS.with { simulator in
            let name = try #require(try await simulator.assets(1).first)
            let terminal = try PseudoTerminal()
            let command = simulator.start(["assets", "delete", name], on: terminal)
            #expect(try await terminal.read(until: "[y/N] ").contains(" into the trash?"))
            try terminal.type("n\n")
            #expect(await command.status() == 1)
            #expect(simulator.simulator.calls["deleteAssets"] == 0)
        }
    }

    @Test("A signal at the question ends the command at once, and nothing is done", arguments: [SIGINT, SIGTERM])
    func interruptedQuestion(signal: Int32) async throws {
        try await SimulatedIPS.with { simulator in
            let name = try #require(try await simulator.assets(1).first)
            let terminal = try PseudoTerminal()
            let command = simulator.start(["assets", "delete", name], on: terminal)
            _ = try await terminal.read(until: "[y/N] ")
            command.send(signal)
            #expect(await command.status() == 128 + signal)
            #expect(try await terminal.read(until: "\r\n").hasPrefix("Interrupted: "))
            #expect(try await terminal.read(until: "\r\n") == "Nothing was done.\r\n")
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
            #expect(shown.output.hasPrefix("[") && shown.output.contains("\"name\": \"\(name)\""), "\(shown.output)")
            let none = try await simulator.daily("assets", "get", "no such asset")
            #expect(none.status == castile.ExitStatus.unknownName.rawValue, "\(none.error)")
        }
    }

    @Test("Assets that the service finds by name and does not show are named, and the exit status says that they are missing")
    func missingAssets() async throws {
        let one = "<items><assetHandle>a|1</assetHandle><name>one</name></items>"
        let both = "<assetArray>\(one)<items><assetHandle>a|2</assetHandle><name>two</name></items></assetArray>"
        let command = ["assets", "get", "one", "two", "--format", "ndjson"]
        let some = try await ScriptedIPS.daily(
            command,
            answering: ["getAssetsByName": both, "getAssets": "<assetArray>\(one)</assetArray>"]
        )
        #expect(some.status == castile.ExitStatus.partialFailure.rawValue, "\(some.error)")
        #expect(some.output.contains("\"one\"") && some.error.contains("“two”") && !some.error.contains("“one”"), "\(some.error)")
        let none = try await ScriptedIPS.daily(command, answering: ["getAssetsByName": both])
        #expect(none.status == castile.ExitStatus.unknownName.rawValue, "\(none.error)")
        #expect(none.error.contains("“one”, “two”"), "\(none.error)")
    }

    @Test("Assets whose names only look the same are different ones, in daily work and in a call by name")
    func exactNames() async throws {
        try await SimulatedIPS.with { simulator in
            let names = ["caf\u{E9}", "cafe\u{301}"]
            for (old, new) in zip(try await simulator.assets(2), names) { try await simulator.succeed("assets", "rename", old, new) }
            let shown = try await simulator.daily(["assets", "get"] + names + ["--format", "ndjson"])
            #expect(shown.output.split(separator: "\n").count == 2, "\(shown.output)\(shown.error)")
            let call = try await simulator.daily(["call", "deleteAssets"] + names.map { "assetHandleArray=\($0)" })
            #expect(call.output.contains("\"successCount\": 2"), "\(call.output)\(call.error)")
            let restored = try await simulator.daily(["trash", "restore"] + names)
            #expect(restored.error == "2 assets restored\n", "\(restored.error)")
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

    @Test("A folder is created with those above it, moved, renamed and deleted by its path")
    func folderStory() async throws {
        try await SimulatedIPS.with { simulator in
            func paths() async throws -> [String] {
                try await simulator.succeed("folders", "list", "--format", "csv").output.components(separatedBy: "\r\n").map {
                    String($0.prefix { $0 != "," })
                }
            }
            try await simulator.succeed("folders", "create", "Old/Deep")
            try await simulator.succeed("folders", "create", "Archive")
            try await simulator.succeed("folders", "move", "Old", "Archive")
            #expect(try await paths().contains("SampleCompany/Archive/Old/Deep/"))
            try await simulator.succeed("folders", "rename", "Archive/Old", "Older")
            #expect(try await paths().contains("SampleCompany/Archive/Older/Deep/"))
            let deleted = try await simulator.succeed("folders", "delete", "Archive/Older", "--yes")
            #expect(deleted.error == "deleted Archive/Older\n")
            #expect(try await !paths().contains { $0.contains("Older") })
            let gone = try await simulator.daily("folders", "rename", "Archive/Older", "Old")
            #expect(gone.status == castile.ExitStatus.unknownName.rawValue, "\(gone.error)")
        }
    }

    @Test("Where only some assets could be restored the others are a table, and the exit status is 79; for none it is that of a refusal")
    func partialFailure() async throws {
        try await SimulatedIPS.with { simulator in
            let names = try await simulator.assets(2)
            try await simulator.succeed("assets", "delete", names[0], "--yes")
            let run = try await simulator.daily(["trash", "restore"] + names + ["--format", "csv"])
            #expect(run.status == 79, "\(run.error)")
            let lines = run.output.components(separatedBy: "\r\n")
            #expect(lines.count == 3 && lines[0] == "asset,severity,code,reason" && lines[1].hasPrefix("\(names[1]),error,"), "\(lines)")
            #expect(run.error == "Error: 1 of 2 assets were not restored\n")
            #expect(try await !simulator.succeed("trash", "list", "--format", "csv").output.contains("\r\n\(names[0]),"))
            let none = try await simulator.daily(["trash", "empty", "--yes"] + names)
            #expect(none.status == castile.ExitStatus.serviceFault.rawValue)
            #expect(none.error == "Error: 2 of 2 assets were not removed for good\n")
        }
    }

    @Test("Assets are marked, published by a job that is watched, and their history tells so")
    func publish() async throws {
        try await SimulatedIPS.with(jobs: .milliseconds(1)) { simulator in
            let name = try #require(try await simulator.assets(1).first)
            #expect(try await simulator.succeed("publish", "contexts", "--format", "csv").output.contains("ImageServing"))
            try await simulator.succeed("publish", "unmark", name)
            #expect(try await simulator.succeed("assets", "get", name, "--format", "json").output.contains("\"readyForPublish\": false"))
            let marked = try await simulator.succeed("publish", "mark", name)
            #expect(marked.error == "1 asset marked for publishing\n")
            let run = try await simulator.succeed("publish", "start", "--type", "Full", "--watch", "--format", "ndjson")
            #expect(run.output.contains("\"state\":\"Ended\""), "\(run.output)")
            let history = try await simulator.succeed("publish", "history", name, "--format", "csv")
            #expect(history.output.split(separator: "\r\n").count > 1, "\(history.output)")
        }
    }

    @Test("Assets are printed while the next page is awaited, and a part of them is no whole list")
    func pages() async throws {
        try await SimulatedIPS.with(assets: 1500) { simulator in
            simulator.simulator.misbehaviour.add(MisbehaviourRule(.delay(.seconds(3600)), to: "searchAssets", after: 1))
            let listing = simulator.start(["assets", "list", "--format", "ndjson"])
            var rows = listing.output.makeAsyncIterator()
            for _ in 0..<1000 { _ = await rows.next() }
            listing.send(SIGINT)
            #expect(await rows.next() == nil)
            #expect(await listing.status() == 130)
        }
    }

    @Test("A field that is wanted and not wanted has no column")
    func excludedColumn() async throws {
        try await SimulatedIPS.with { simulator in
            let fields = ["name", "type"].flatMap { ["--field", "assetArray/items/\($0)"] }
            let run = try await simulator.daily(
                ["assets", "list", "--limit", "1", "--format", "csv", "--exclude-field", "assetArray/items/type"] + fields
            )
            #expect(run.output.hasPrefix("name\r\n"), "\(run.output)\(run.error)")
        }
    }

    @Test("Metadata that is no finite number, or is given twice, is refused")
    func wrongMetadata() async throws {
        try await SimulatedIPS.with { simulator in
            let name = try #require(try await simulator.assets(1).first)
            for value in ["1e400", "nan", "inf"] {
                let run = try await simulator.daily("metadata", "set", name, "--field", "Price=\(value)")
                #expect(run.status == castile.ExitStatus.unknownField.rawValue, "\(run.error)")
                #expect(run.error.contains("the field holds a number"), "\(run.error)")
            }
            let twice = try await simulator.daily("metadata", "set", name, "--field", "Season=1", "--field", "Season=2")
            #expect(twice.status == castile.ExitStatus.usage.rawValue, "\(twice.error)")
            #expect(twice.error.contains("Season is there twice"))
        }
    }

    @Test("A write without an answer, or with one that is none of the service's, says that it may have been done; a read does not")
    func lostWrite() async throws {
        try await SimulatedIPS.with { simulator in
            let name = try #require(try await simulator.assets(1).first)
            let warning = "It may have been done; look before you repeat it."
            simulator.simulator.misbehaviour.add(.dropConnection, to: "renameAsset", times: 1)
            let renamed = try await simulator.daily("assets", "rename", name, "other")
            #expect(renamed.status == castile.ExitStatus.truncated.rawValue)
            #expect(renamed.error.contains(warning) && !renamed.error.contains("can be made again"), "\(renamed.error)")
            simulator.simulator.misbehaviour.add(MisbehaviourRule(.html, to: "createFolder", times: 1))
            let created = try await simulator.daily("folders", "create", "Other")
            #expect(created.status == castile.ExitStatus.protocolViolation.rawValue)
            #expect(created.error.contains(warning), "\(created.error)")
            simulator.simulator.misbehaviour.add(MisbehaviourRule(.html, to: "getGroups", times: 1))
            #expect(try await !simulator.daily("groups", "list").error.contains(warning))
            simulator.simulator.misbehaviour.add(.dropConnection, to: "getGroups", times: 99)
            let groups = try await simulator.daily("groups", "list")
            #expect(groups.error.contains("can be made again") && !groups.error.contains(warning), "\(groups.error)")
            simulator.simulator.misbehaviour.add(.delay(.seconds(3600)), to: "createFolder")
            let command = simulator.start(["folders", "create", "New", "--trace"])
            #expect(await command.error.first { $0.hasPrefix("#1 getCompanyInfo: HTTP 200") } != nil)
            while simulator.simulator.calls["createFolder"] == 0 { await Task.yield() }
            command.send(SIGINT)
            var lines: [String] = []
            for await line in command.error { lines.append(line) }
            #expect(lines.contains("createFolder: \(warning)"), "\(lines)")
            #expect(await command.status() == 130)
        }
    }

    @Test("A call that takes too long names the option that gives it more time")
    func slow() async throws {
        try await SimulatedIPS.with { simulator in
            simulator.simulator.misbehaviour.add(.delay(.seconds(3600)), to: "getGroups", times: 99)
            let run = try await simulator.daily("groups", "list", "--timeout", "3")
            #expect(run.status == castile.ExitStatus.tryAgain.rawValue)
            #expect(run.error.contains("--timeout is 3.0 seconds") && run.error.contains("raise --timeout"), "\(run.error)")
            #expect(!run.error.contains(" timeout"), "\(run.error)")
        }
    }

    @Test("To a program, assets that were all marked are an empty list")
    func emptyList() async throws {
        try await SimulatedIPS.with { simulator in
            let name = try #require(try await simulator.assets(1).first)
            #expect(try await simulator.succeed("publish", "mark", name, "--format", "json").output == "[]\n")
        }
    }
}
